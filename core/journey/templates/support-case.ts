import type { Template } from './template.ts'

/** Getting help with a problem, from what was promised before buying to what is told afterwards. */
export const supportCase: Template = {
  id: '88a0c3ff-062a-4d33-bbda-58644c55df52',
  journeyId: '6a57602a-dbc5-4c13-85ed-61452c67b265',
  name: { 'en': 'Support case', 'zh-CN': '客服求助', 'zh-TW': '客服求助' },
  since: '2026-11-29T00:00:00.000Z',
  stages: [
    {
      id: '07dd6d18-77ac-438b-a650-a5a90b4afdab',
      name: { 'en': 'Before buying', 'zh-CN': '购买之前', 'zh-TW': '購買之前' },
      phase: 'buying',
      touchpoints: [
        {
          id: '90a23136-6f6c-41a8-aed4-80d57789f4f8',
          name: { 'en': 'Service promise', 'zh-CN': '服务承诺', 'zh-TW': '服務承諾' },
          channel: 'web',
        },
        {
          id: '856e7124-89db-449d-bddb-5516e2b6b3f4',
          name: { 'en': 'Warranty and returns', 'zh-CN': '保修与退换货', 'zh-TW': '保固與退換貨' },
          channel: 'web',
        },
        {
          id: '9a9d03d0-6287-45d2-873d-94a0e34ff8f6',
          name: { 'en': 'Question before buying', 'zh-CN': '售前咨询', 'zh-TW': '售前諮詢' },
          channel: 'chat',
        },
      ],
    },
    {
      id: 'b7a53191-ab2a-417d-abc0-f790bed38fd0',
      name: { 'en': 'Notice a problem', 'zh-CN': '遇到问题', 'zh-TW': '遇到問題' },
      phase: 'ownership',
      touchpoints: [
        {
          id: '6e745f72-2ade-4ca9-8e73-b89343613c66',
          name: { 'en': 'Error message', 'zh-CN': '报错提示', 'zh-TW': '錯誤訊息' },
          channel: 'app',
        },
        {
          id: 'b08f17e0-b583-4c66-b318-6e4c0b6eb6e3',
          name: { 'en': 'Help search', 'zh-CN': '帮助搜索', 'zh-TW': '說明搜尋' },
          channel: 'web',
        },
        {
          id: '9dd35596-d782-49bd-9f43-fab800211408',
          name: { 'en': 'Help article', 'zh-CN': '帮助文章', 'zh-TW': '說明文章' },
          channel: 'web',
        },
        {
          id: '49b6640d-d449-4e3e-83a2-c72b1561e943',
          name: { 'en': 'Status page', 'zh-CN': '服务状态页', 'zh-TW': '服務狀態頁' },
          channel: 'web',
        },
      ],
    },
    {
      id: '48e9f3fc-d6a7-47a9-bb9e-a041f301710c',
      name: { 'en': 'Ask for help', 'zh-CN': '寻求帮助', 'zh-TW': '尋求協助' },
      phase: 'ownership',
      touchpoints: [
        {
          id: 'd8e85655-07ce-40a4-9c56-3c8ecd012ab5',
          name: { 'en': 'Contact page', 'zh-CN': '联系我们', 'zh-TW': '聯絡我們' },
          channel: 'web',
        },
        {
          id: '3f423735-c3a6-4098-944a-a771996641e6',
          name: { 'en': 'Chatbot', 'zh-CN': '智能客服', 'zh-TW': '智慧客服' },
          channel: 'chat',
        },
        {
          id: '9f4115ef-c4d4-4b18-87da-3d3c4b8dc914',
          name: { 'en': 'Phone menu', 'zh-CN': '电话语音菜单', 'zh-TW': '電話語音選單' },
          channel: 'phone',
        },
        {
          id: '8bce5b55-7d9c-4f69-be42-6055ffa001f6',
          name: { 'en': 'Talk with an agent', 'zh-CN': '与客服人员通话', 'zh-TW': '與客服人員通話' },
          channel: 'phone',
        },
        {
          id: 'ed60824a-8eb9-4af4-a540-0750b395e6e0',
          name: { 'en': 'Ticket confirmation', 'zh-CN': '工单确认', 'zh-TW': '客服案件確認' },
          channel: 'email',
        },
      ],
    },
    {
      id: '8f01d469-139b-43e6-83b7-b2ee4f238863',
      name: { 'en': 'Get it solved', 'zh-CN': '解决问题', 'zh-TW': '解決問題' },
      phase: 'ownership',
      touchpoints: [
        {
          id: '2fdefe5d-ef0c-4b2f-81da-fb8c93631289',
          name: { 'en': 'Further questions', 'zh-CN': '补充询问', 'zh-TW': '補充詢問' },
          channel: 'email',
        },
        {
          id: 'e359ae3e-5de5-4f21-989a-a019b48dfa63',
          name: { 'en': 'Progress update', 'zh-CN': '进度通知', 'zh-TW': '進度通知' },
          channel: 'email',
        },
        {
          id: 'f2f49052-773a-44e0-92c6-c513ea73d636',
          name: { 'en': 'Solution', 'zh-CN': '解决方案', 'zh-TW': '解決方案' },
          channel: 'email',
        },
        {
          id: 'a5b5359d-ebce-4016-91e9-83ff4669f8c2',
          name: { 'en': 'Repair or replacement', 'zh-CN': '维修或换货', 'zh-TW': '維修或換貨' },
          channel: 'post',
        },
      ],
    },
    {
      id: '7f61d931-5872-42e5-82a7-f118cdcd357a',
      name: { 'en': 'Afterwards', 'zh-CN': '事后回访', 'zh-TW': '事後回訪' },
      phase: 'advocacy',
      touchpoints: [
        {
          id: '294b279e-b4fb-4aa7-b397-a29a85260a1c',
          name: { 'en': 'Satisfaction survey', 'zh-CN': '满意度调查', 'zh-TW': '滿意度調查' },
          channel: 'email',
        },
        {
          id: '1321b29a-7b17-4809-810a-4a983310f74f',
          name: { 'en': 'Follow-up call', 'zh-CN': '回访电话', 'zh-TW': '回訪電話' },
          channel: 'phone',
        },
        {
          id: '96018900-471d-4f37-9f66-81e70a82a749',
          name: { 'en': 'Public review', 'zh-CN': '公开评价', 'zh-TW': '公開評價' },
          channel: 'web',
        },
      ],
    },
  ],
}
