import type { Template } from './template.ts'

/** Getting to work with new software, from hearing of it to bringing others along. */
export const softwareOnboarding: Template = {
  id: 'ecc4ad60-0376-42e2-ba07-d377f53f65d3',
  journeyId: 'ac6dbf34-1180-409e-8924-552624a1e7a0',
  name: { 'en': 'Software onboarding', 'zh-CN': '软件上手', 'zh-TW': '軟體上手' },
  since: '2026-11-29T00:00:00.000Z',
  stages: [
    {
      id: 'b44fe84a-0318-4693-aea7-fc1f97f210b9',
      name: { 'en': 'Discover', 'zh-CN': '发现', 'zh-TW': '探索' },
      phase: 'buying',
      touchpoints: [
        {
          id: '29e932de-c017-4a1c-b288-073f20780d29',
          name: { 'en': 'Search result', 'zh-CN': '搜索结果', 'zh-TW': '搜尋結果' },
          channel: 'web',
        },
        {
          id: 'd3d5cbfe-e8ca-4f68-bcbe-0b165b8d4819',
          name: { 'en': 'Product website', 'zh-CN': '产品官网', 'zh-TW': '產品官網' },
          channel: 'web',
        },
        {
          id: 'beef4969-1be9-4e20-bd75-8b469bd37d25',
          name: { 'en': 'Review site', 'zh-CN': '点评网站', 'zh-TW': '評價網站' },
          channel: 'web',
        },
      ],
    },
    {
      id: 'a27dc9f8-b60f-41b4-a695-e7eb0c1b6c6c',
      name: { 'en': 'Try', 'zh-CN': '试用', 'zh-TW': '試用' },
      phase: 'buying',
      touchpoints: [
        {
          id: '707e9db3-ff36-4276-9b08-92d6d9127436',
          name: { 'en': 'Product tour', 'zh-CN': '产品演示', 'zh-TW': '產品導覽' },
          channel: 'web',
        },
        {
          id: '44044fb0-7f3d-4a9a-841b-db0d5ad4f73c',
          name: { 'en': 'Pricing', 'zh-CN': '价格页', 'zh-TW': '價格頁' },
          channel: 'web',
        },
        {
          id: 'c68e31b7-f0ad-49e9-b4aa-2357bdf9c40f',
          name: { 'en': 'Trial sign-up', 'zh-CN': '注册试用', 'zh-TW': '註冊試用' },
          channel: 'web',
        },
      ],
    },
    {
      id: '6e2157c8-dec0-4611-ab46-969446a43c01',
      name: { 'en': 'Subscribe', 'zh-CN': '订阅', 'zh-TW': '訂閱' },
      phase: 'buying',
      touchpoints: [
        {
          id: 'b937953c-2a57-4876-b2f6-ead42cabc394',
          name: { 'en': 'Choice of plan', 'zh-CN': '选择套餐', 'zh-TW': '選擇方案' },
          channel: 'web',
        },
        {
          id: 'a9b81d98-4148-4cf5-9eca-926fa054bec7',
          name: { 'en': 'Payment', 'zh-CN': '付款', 'zh-TW': '付款' },
          channel: 'web',
        },
      ],
    },
    {
      id: '4e7394ce-a99c-4730-8a2e-2ae11c6a1c86',
      name: { 'en': 'Set up', 'zh-CN': '安装设置', 'zh-TW': '安裝設定' },
      phase: 'ownership',
      touchpoints: [
        {
          id: '128b98c1-50f5-4064-8785-8be2fc67c132',
          name: { 'en': 'Welcome e-mail', 'zh-CN': '欢迎邮件', 'zh-TW': '歡迎電子郵件' },
          channel: 'email',
        },
        {
          id: '1c4ac0ba-d00e-47ce-9fb2-06517341f9bd',
          name: { 'en': 'First sign-in', 'zh-CN': '首次登录', 'zh-TW': '首次登入' },
          channel: 'app',
        },
        {
          id: '3a345319-5500-461e-8ea2-16f0725e1c81',
          name: { 'en': 'Set-up guide', 'zh-CN': '设置向导', 'zh-TW': '設定精靈' },
          channel: 'app',
        },
        {
          id: 'ff39e896-6356-4cdf-9322-94801b9fff1b',
          name: { 'en': 'Data import', 'zh-CN': '数据导入', 'zh-TW': '資料匯入' },
          channel: 'app',
        },
        {
          id: '3d200cca-153d-4962-b02d-97ab45934f42',
          name: { 'en': 'Invite the team', 'zh-CN': '邀请同事', 'zh-TW': '邀請同事' },
          channel: 'app',
        },
      ],
    },
    {
      id: '1e15fb36-d854-42f9-9563-d531f7bb2080',
      name: { 'en': 'First results', 'zh-CN': '初见成效', 'zh-TW': '初見成效' },
      phase: 'ownership',
      touchpoints: [
        {
          id: '30e017cc-b47f-4342-a425-00ac0764a358',
          name: { 'en': 'First task done', 'zh-CN': '完成第一项任务', 'zh-TW': '完成第一項任務' },
          channel: 'app',
        },
        {
          id: 'e201722a-7ebe-47e0-bb13-f5b2a8099c50',
          name: { 'en': 'Help centre', 'zh-CN': '帮助中心', 'zh-TW': '說明中心' },
          channel: 'web',
        },
        {
          id: 'b99b0bcb-6a68-4c90-a455-9b7ab326ff88',
          name: { 'en': 'Chat with support', 'zh-CN': '在线客服', 'zh-TW': '線上客服' },
          channel: 'chat',
        },
        {
          id: 'c468f452-5648-41ee-be3b-6dfc15a01ac4',
          name: { 'en': 'Tips by e-mail', 'zh-CN': '使用技巧邮件', 'zh-TW': '使用技巧電子郵件' },
          channel: 'email',
        },
      ],
    },
    {
      id: 'a23e3a55-f028-4f51-91f0-965b2be5305f',
      name: { 'en': 'Recommend', 'zh-CN': '推荐', 'zh-TW': '推薦' },
      phase: 'advocacy',
      touchpoints: [
        {
          id: '238629dc-009e-4d94-8e7f-6029ca5c93f5',
          name: { 'en': 'Survey in the app', 'zh-CN': '应用内问卷', 'zh-TW': '應用程式內問卷' },
          channel: 'app',
        },
        {
          id: '9027a498-31e1-4066-9da4-200011cee68d',
          name: { 'en': 'Public review', 'zh-CN': '公开评价', 'zh-TW': '公開評價' },
          channel: 'web',
        },
        {
          id: '51cd7646-f1d1-4649-a885-aeae272f712c',
          name: { 'en': 'Refer a colleague', 'zh-CN': '推荐给同行', 'zh-TW': '推薦給同業' },
          channel: 'email',
        },
      ],
    },
  ],
}
