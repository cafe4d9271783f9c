import type { Template } from './template.ts'

/** Buying online, from the first visit to recommending it. The ids never change: audits that start from it line up. */
export const onlinePurchase: Template = {
  id: '47eaa099-2cb6-416d-86dc-283cf0480ff9',
  journeyId: '1509bb0a-9bf1-4331-8a11-8783593942a4',
  name: { 'en': 'Online purchase', 'zh-CN': '在线购买', 'zh-TW': '線上購買' },
  since: '2026-11-21T00:00:00.000Z',
  stages: [
    {
      id: 'f5ec52ed-0108-4475-92e1-bc7656670b14',
      name: { 'en': 'Discover', 'zh-CN': '发现', 'zh-TW': '探索' },
      phase: 'buying',
      touchpoints: [
        {
          id: '59ba1b0d-5c90-4158-a909-406c2e416788',
          name: { 'en': 'Home page', 'zh-CN': '首页', 'zh-TW': '首頁' },
          channel: 'web',
        },
        {
          id: '5d32fe61-985f-44e7-aa09-5ee82bb29976',
          name: { 'en': 'Search result', 'zh-CN': '搜索结果', 'zh-TW': '搜尋結果' },
          channel: 'web',
        },
        {
          id: '9a1e40b4-5815-4a99-99e2-d15364c7a500',
          name: { 'en': 'About us', 'zh-CN': '关于我们', 'zh-TW': '關於我們' },
          channel: 'web',
        },
        {
          id: '68b4aef7-3eaa-4e17-9d8a-4eace693ae2d',
          name: { 'en': 'Blog or article', 'zh-CN': '博客或文章', 'zh-TW': '部落格或文章' },
          channel: 'web',
        },
      ],
    },
    {
      id: '142c8364-7806-4577-93e7-83e7eb04b39b',
      name: { 'en': 'Compare', 'zh-CN': '比较', 'zh-TW': '比較' },
      phase: 'buying',
      touchpoints: [
        {
          id: '3b041641-1788-44f2-a60d-f25453fe2e85',
          name: { 'en': 'Product page', 'zh-CN': '商品页', 'zh-TW': '商品頁' },
          channel: 'web',
        },
        {
          id: '00a154d8-5ed8-4bcc-b5c7-19c2add9ca88',
          name: { 'en': 'Pricing', 'zh-CN': '价格页', 'zh-TW': '價格頁' },
          channel: 'web',
        },
        {
          id: 'c0290103-855d-4f55-99ec-8712e8e3574f',
          name: { 'en': 'FAQ', 'zh-CN': '常见问题', 'zh-TW': '常見問題' },
          channel: 'web',
        },
        {
          id: '6e704245-a4ff-41e3-a794-9b80dcb0b82e',
          name: { 'en': 'Chat with sales', 'zh-CN': '售前在线咨询', 'zh-TW': '線上售前諮詢' },
          channel: 'chat',
        },
      ],
    },
    {
      id: 'de1b1471-320a-48ea-b7a7-88d106762832',
      name: { 'en': 'Buy', 'zh-CN': '购买', 'zh-TW': '購買' },
      phase: 'buying',
      touchpoints: [
        {
          id: '4350cc17-21e5-4f21-acd5-52a09ddbef12',
          name: { 'en': 'Sign up', 'zh-CN': '注册', 'zh-TW': '註冊' },
          channel: 'web',
        },
        {
          id: '9ed89edd-d684-4325-b600-e6129ec04ece',
          name: { 'en': 'Basket', 'zh-CN': '购物车', 'zh-TW': '購物車' },
          channel: 'web',
        },
        {
          id: '627bf322-5fac-4cb6-a34a-cb115ee347dd',
          name: { 'en': 'Payment', 'zh-CN': '付款', 'zh-TW': '付款' },
          channel: 'web',
        },
        {
          id: 'a930d55d-9545-40f3-ae88-9fe46f2c7a8c',
          name: { 'en': 'Order confirmation', 'zh-CN': '订单确认', 'zh-TW': '訂單確認' },
          channel: 'email',
        },
      ],
    },
    {
      id: '43f2f193-6e85-4f08-b592-7b0fe339d309',
      name: { 'en': 'Get started', 'zh-CN': '开始使用', 'zh-TW': '開始使用' },
      phase: 'ownership',
      touchpoints: [
        {
          id: '990d3cd8-381d-422f-850c-86bd84e0164b',
          name: { 'en': 'Welcome e-mail', 'zh-CN': '欢迎邮件', 'zh-TW': '歡迎電子郵件' },
          channel: 'email',
        },
        {
          id: 'e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a',
          name: { 'en': 'First use', 'zh-CN': '首次使用', 'zh-TW': '首次使用' },
          channel: 'app',
        },
        {
          id: '78f6d824-86ea-4214-b5c3-4e7e77ca4499',
          name: { 'en': 'Help centre', 'zh-CN': '帮助中心', 'zh-TW': '說明中心' },
          channel: 'web',
        },
        {
          id: '1dcd327f-761e-47cb-bb7e-8913655c1d15',
          name: { 'en': 'Contact support', 'zh-CN': '联系客服', 'zh-TW': '聯絡客服' },
          channel: 'web',
        },
      ],
    },
    {
      id: '9672be1a-7fed-4bb9-a92f-a271dbc52933',
      name: { 'en': 'Recommend', 'zh-CN': '推荐', 'zh-TW': '推薦' },
      phase: 'advocacy',
      touchpoints: [
        {
          id: 'c44a66f4-cf25-4346-9cbe-4f50bdbcda98',
          name: { 'en': 'Review request', 'zh-CN': '评价邀请', 'zh-TW': '評價邀請' },
          channel: 'email',
        },
        {
          id: '1e2ed6cb-6470-4f1f-934b-8db4b18fbdb1',
          name: { 'en': 'Invite a friend', 'zh-CN': '邀请好友', 'zh-TW': '邀請好友' },
          channel: 'app',
        },
      ],
    },
  ],
}
