import type { Template } from './template.ts'

/** Buying for a company, from the need to the next contract and the word among peers. */
export const b2bPurchase: Template = {
  id: '7e4bcc94-f30d-45be-b744-0467ccfac4b0',
  journeyId: '480b954e-2268-48b6-9379-f04b0e0f259e',
  name: { 'en': 'B2B purchase', 'zh-CN': '企业采购', 'zh-TW': '企業採購' },
  since: '2026-11-29T00:00:00.000Z',
  stages: [
    {
      id: 'b58da3b4-9e57-4cd6-a370-77a2b6b7cc5f',
      name: { 'en': 'Recognise the need', 'zh-CN': '明确需求', 'zh-TW': '確認需求' },
      phase: 'buying',
      touchpoints: [
        {
          id: 'cb33a1d7-544c-44e6-983d-e00f3a585383',
          name: { 'en': 'Trade fair', 'zh-CN': '行业展会', 'zh-TW': '產業展覽' },
          channel: 'other',
        },
        {
          id: '72458ebc-08d8-443f-a158-8beef9e27ed2',
          name: { 'en': 'Search result', 'zh-CN': '搜索结果', 'zh-TW': '搜尋結果' },
          channel: 'web',
        },
        {
          id: 'f1c0bd5b-6e93-4922-b9f6-fb64dcd33c4a',
          name: { 'en': 'Case study', 'zh-CN': '客户案例', 'zh-TW': '成功案例' },
          channel: 'web',
        },
      ],
    },
    {
      id: 'd5cfe425-fd75-4efa-9199-0555d1f46701',
      name: { 'en': 'Shortlist', 'zh-CN': '筛选供应商', 'zh-TW': '篩選供應商' },
      phase: 'buying',
      touchpoints: [
        {
          id: 'c87505a3-6920-442a-a9ce-4e3267233988',
          name: { 'en': 'Product page', 'zh-CN': '产品页', 'zh-TW': '產品頁' },
          channel: 'web',
        },
        {
          id: '3469ca91-e804-481c-abf8-6620119bdc88',
          name: { 'en': 'First call with sales', 'zh-CN': '与销售首次通话', 'zh-TW': '與業務首次通話' },
          channel: 'phone',
        },
        {
          id: 'cb13504f-fe68-4f6b-924a-8e6c7b372f02',
          name: { 'en': 'Product demo', 'zh-CN': '产品演示', 'zh-TW': '產品展示' },
          channel: 'other',
        },
      ],
    },
    {
      id: 'cfba2175-e0c0-4068-9aa1-c933df5bfac9',
      name: { 'en': 'Decide', 'zh-CN': '决策签约', 'zh-TW': '決策簽約' },
      phase: 'buying',
      touchpoints: [
        {
          id: 'b032ae25-b165-4346-b808-bf3b5810ffc8',
          name: { 'en': 'Quote', 'zh-CN': '报价单', 'zh-TW': '報價單' },
          channel: 'email',
        },
        {
          id: '2b92866c-5fd3-470a-a32a-2b56445bad7e',
          name: { 'en': 'Security and legal questions', 'zh-CN': '安全与法务问询', 'zh-TW': '資安與法務詢問' },
          channel: 'email',
        },
        {
          id: '4ad1d0c3-904a-43ba-949f-b45940fd7368',
          name: { 'en': 'Negotiation', 'zh-CN': '商务谈判', 'zh-TW': '商務議價' },
          channel: 'phone',
        },
        {
          id: 'f00f8021-0da4-4fbb-a053-e09c3de6886b',
          name: { 'en': 'Contract', 'zh-CN': '签订合同', 'zh-TW': '簽訂合約' },
          channel: 'email',
        },
      ],
    },
    {
      id: '4f613325-5f68-4239-ba23-876057d07b5a',
      name: { 'en': 'Roll out', 'zh-CN': '部署上线', 'zh-TW': '部署上線' },
      phase: 'ownership',
      touchpoints: [
        {
          id: '32996bda-554a-4f8d-931a-c0a69c099275',
          name: { 'en': 'Kick-off meeting', 'zh-CN': '项目启动会', 'zh-TW': '專案啟動會議' },
          channel: 'other',
        },
        {
          id: '2e510517-d5cd-4b14-8c15-c13c4acf9905',
          name: { 'en': 'Technical set-up', 'zh-CN': '技术部署', 'zh-TW': '技術建置' },
          channel: 'app',
        },
        {
          id: '47fb624f-1152-4eb6-bd08-ec03bb67656f',
          name: { 'en': 'Training', 'zh-CN': '使用培训', 'zh-TW': '教育訓練' },
          channel: 'other',
        },
        {
          id: 'ea902e19-337b-439c-8a46-f16eaa7b4965',
          name: { 'en': 'Invoice', 'zh-CN': '发票', 'zh-TW': '發票' },
          channel: 'email',
        },
      ],
    },
    {
      id: 'a718168a-ea96-4244-bd09-e924129d0d06',
      name: { 'en': 'Work with it', 'zh-CN': '日常使用', 'zh-TW': '日常使用' },
      phase: 'ownership',
      touchpoints: [
        {
          id: '3ca607c9-bead-46ce-aa41-6c310a70917a',
          name: { 'en': 'Account manager', 'zh-CN': '客户经理', 'zh-TW': '專屬窗口' },
          channel: 'phone',
        },
        {
          id: '2b6f0030-2c9f-4d1d-979f-2efad94657fc',
          name: { 'en': 'Support portal', 'zh-CN': '支持门户', 'zh-TW': '支援入口網站' },
          channel: 'web',
        },
        {
          id: 'dababae8-6888-415a-852c-162701317bab',
          name: { 'en': 'Quarterly review', 'zh-CN': '季度回顾会', 'zh-TW': '季度檢討會議' },
          channel: 'other',
        },
      ],
    },
    {
      id: '396640c3-952b-4f7c-b574-881f43be2ee9',
      name: { 'en': 'Renew and recommend', 'zh-CN': '续约与推荐', 'zh-TW': '續約與推薦' },
      phase: 'advocacy',
      touchpoints: [
        {
          id: '420ae16c-5094-4bc1-bf78-cadc9ac55e35',
          name: { 'en': 'Renewal offer', 'zh-CN': '续约报价', 'zh-TW': '續約報價' },
          channel: 'email',
        },
        {
          id: 'a8497827-66d1-427c-99b4-512235b48ba3',
          name: { 'en': 'Reference for others', 'zh-CN': '为他人作证言', 'zh-TW': '擔任推薦企業' },
          channel: 'other',
        },
        {
          id: 'e37409ae-58dc-45fa-a0d1-38138e50d025',
          name: { 'en': 'Word among peers', 'zh-CN': '同行口碑', 'zh-TW': '同業口碑' },
          channel: 'other',
        },
      ],
    },
  ],
}
