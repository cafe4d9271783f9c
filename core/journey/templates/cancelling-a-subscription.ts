import type { Template } from './template.ts'

/** Cancelling a subscription, from what was agreed at the start to what is told after leaving. */
export const cancellingASubscription: Template = {
  id: '7d6e9c77-99a5-4349-baba-462c1b5a970e',
  journeyId: '0036d1bf-5c10-418a-8ccd-b180f9c7d3b7',
  name: { 'en': 'Cancelling a subscription', 'zh-CN': '取消订阅', 'zh-TW': '取消訂閱' },
  since: '2026-11-29T00:00:00.000Z',
  stages: [
    {
      id: '6537c535-8795-40e5-9d8e-ac9c6765c10a',
      name: { 'en': 'Subscribe', 'zh-CN': '订阅', 'zh-TW': '訂閱' },
      phase: 'buying',
      touchpoints: [
        {
          id: '43fe70a6-7f3e-40e6-a23d-4ddb9392a417',
          name: { 'en': 'Plans and prices', 'zh-CN': '套餐与价格', 'zh-TW': '方案與價格' },
          channel: 'web',
        },
        {
          id: 'c696e4b0-e3b7-4806-935f-60dd560712d5',
          name: { 'en': 'Cancellation terms', 'zh-CN': '取消条款', 'zh-TW': '取消條款' },
          channel: 'web',
        },
        {
          id: '8f52a332-5974-4fad-899e-0ae9060b8475',
          name: { 'en': 'Subscription confirmation', 'zh-CN': '订阅确认', 'zh-TW': '訂閱確認' },
          channel: 'email',
        },
      ],
    },
    {
      id: 'e5742796-a106-45c8-8462-d02d22042213',
      name: { 'en': 'Have doubts', 'zh-CN': '产生犹豫', 'zh-TW': '開始猶豫' },
      phase: 'ownership',
      touchpoints: [
        {
          id: '3a07108d-f966-4c62-989e-04d74c7c0da3',
          name: { 'en': 'Renewal reminder', 'zh-CN': '续费提醒', 'zh-TW': '續訂提醒' },
          channel: 'email',
        },
        {
          id: 'b0365af7-10fc-4fed-87a8-bdfc23c0792c',
          name: { 'en': 'Charge on the statement', 'zh-CN': '账单扣款', 'zh-TW': '帳單扣款' },
          channel: 'other',
        },
        {
          id: '3f45b0b0-d7f0-4fc3-a53d-b5a8b2ab75b8',
          name: { 'en': 'Account page', 'zh-CN': '账户页', 'zh-TW': '帳戶頁' },
          channel: 'web',
        },
      ],
    },
    {
      id: '202a1ce3-d017-4cc9-95f8-f6868994c3a0',
      name: { 'en': 'Cancel', 'zh-CN': '取消', 'zh-TW': '取消' },
      phase: 'ownership',
      touchpoints: [
        {
          id: '14e094bf-c2cc-4642-82d3-ac3c004c6660',
          name: { 'en': 'Way to cancel', 'zh-CN': '取消入口', 'zh-TW': '取消入口' },
          channel: 'web',
        },
        {
          id: '7df84f1c-b77c-404f-b20f-1ddaeaa00c73',
          name: { 'en': 'Reason for leaving', 'zh-CN': '取消原因', 'zh-TW': '取消原因' },
          channel: 'web',
        },
        {
          id: '4717e111-39df-4d16-a0d2-1edf7819c3f6',
          name: { 'en': 'Offer to stay', 'zh-CN': '挽留优惠', 'zh-TW': '慰留優惠' },
          channel: 'web',
        },
        {
          id: 'c8f2c1dd-11f0-4884-aded-0cd6326e7d33',
          name: { 'en': 'Help from an agent', 'zh-CN': '客服人员协助', 'zh-TW': '客服人員協助' },
          channel: 'chat',
        },
        {
          id: 'fac547b9-f5ba-44f9-843a-f9139859bb46',
          name: { 'en': 'Cancellation confirmed', 'zh-CN': '取消确认', 'zh-TW': '取消確認' },
          channel: 'email',
        },
      ],
    },
    {
      id: 'd04ca85c-2980-4caa-aeb3-e7e1f8bb4fea',
      name: { 'en': 'Leave', 'zh-CN': '离开', 'zh-TW': '離開' },
      phase: 'ownership',
      touchpoints: [
        {
          id: '62039284-230c-4c03-bd0f-7e23d151ee59',
          name: { 'en': 'Last bill or refund', 'zh-CN': '最后账单或退款', 'zh-TW': '最後帳單或退款' },
          channel: 'email',
        },
        {
          id: '2df71851-604c-416a-bc52-40d0d2e2fd0d',
          name: { 'en': 'Data export', 'zh-CN': '数据导出', 'zh-TW': '資料匯出' },
          channel: 'app',
        },
        {
          id: '4023beff-20b4-436d-891d-2953f045110c',
          name: { 'en': 'Account deletion', 'zh-CN': '注销账户', 'zh-TW': '刪除帳戶' },
          channel: 'app',
        },
      ],
    },
    {
      id: '1c998a8b-753b-4373-99a3-a20cc7332e26',
      name: { 'en': 'After leaving', 'zh-CN': '离开之后', 'zh-TW': '離開之後' },
      phase: 'advocacy',
      touchpoints: [
        {
          id: 'c42a2354-a212-49e1-9b9d-22f11ce3f59c',
          name: { 'en': 'Exit survey', 'zh-CN': '退订问卷', 'zh-TW': '退訂問卷' },
          channel: 'email',
        },
        {
          id: 'db7063b8-39e5-4b68-b08e-49418a4700f2',
          name: { 'en': 'Invitation to return', 'zh-CN': '召回邮件', 'zh-TW': '邀請回訪電子郵件' },
          channel: 'email',
        },
        {
          id: '0c266aad-bd53-454a-bd2c-d9418ca525f7',
          name: { 'en': 'Subscribe again', 'zh-CN': '重新订阅', 'zh-TW': '重新訂閱' },
          channel: 'web',
        },
        {
          id: 'fb60e6c4-7d67-4866-9bac-e45fdf423ef4',
          name: { 'en': 'Told to friends', 'zh-CN': '向亲友谈起', 'zh-TW': '向親友談起' },
          channel: 'other',
        },
      ],
    },
  ],
}
