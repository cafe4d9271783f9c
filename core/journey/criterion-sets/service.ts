import type { CriterionSet } from './criterion-set.ts'

/** How the customer is looked after, by people or by machines. */
export const serviceSet: CriterionSet = {
  key: 'service',
  name: { 'en': 'Service', 'zh-CN': '服务', 'zh-TW': '服務' },
  criteria: [
    {
      id: '6b69a34b-e22b-4bb4-a215-1931bd5ab702',
      name: { 'en': 'Channel offered', 'zh-CN': '渠道合适', 'zh-TW': '管道合適' },
      question: {
        'en': 'Is the customer offered a way of contact that suits the matter?',
        'zh-CN': '是否为客户提供了适合此事的联系渠道？',
        'zh-TW': '是否為顧客提供了適合此事的聯絡管道？',
      },
      words: [
        { 'en': 'no way of contact found', 'zh-CN': '找不到联系渠道', 'zh-TW': '找不到聯絡管道' },
        { 'en': 'a way is offered, not the one that suits', 'zh-CN': '有渠道，但不合适', 'zh-TW': '有管道，但不合適' },
        { 'en': 'the right way, where it is needed', 'zh-CN': '在需要之处提供合适的渠道', 'zh-TW': '在需要之處提供合適的管道' },
      ],
    },
    {
      id: 'ab8d029f-524f-44f4-867e-37e0c6f66a49',
      name: { 'en': 'Answered in time', 'zh-CN': '回应及时', 'zh-TW': '回應及時' },
      question: {
        'en': 'Does the answer come as soon as the customer needs it?',
        'zh-CN': '客户需要时能及时得到回应吗？',
        'zh-TW': '顧客需要時能及時得到回應嗎？',
      },
      words: [
        { 'en': 'no answer, or too late to help', 'zh-CN': '没有回应，或为时已晚', 'zh-TW': '沒有回應，或為時已晚' },
        { 'en': 'late, and still of use', 'zh-CN': '晚了些，但还有用', 'zh-TW': '晚了些，但還有用' },
        { 'en': 'as soon as it is needed', 'zh-CN': '需要时立即得到', 'zh-TW': '需要時立即得到' },
      ],
    },
    {
      id: '3c3c241a-fa43-4bd8-bc97-e7489f001fef',
      name: { 'en': 'Handed over without repeating', 'zh-CN': '转接无需重述', 'zh-TW': '轉接無需重述' },
      question: {
        'en': 'Can the customer go on with the next person or channel without telling everything again?',
        'zh-CN': '转到下一个人或渠道时，客户无需从头再说一遍吗？',
        'zh-TW': '轉到下一個人或管道時，顧客無需從頭再說一遍嗎？',
      },
      words: [
        { 'en': 'has to tell everything again', 'zh-CN': '必须从头再说', 'zh-TW': '必須從頭再說' },
        { 'en': 'has to repeat some of it', 'zh-CN': '需要重复一部分', 'zh-TW': '需要重複一部分' },
        { 'en': 'the next one knows it all', 'zh-CN': '对方已了解全部情况', 'zh-TW': '對方已了解全部情況' },
      ],
    },
    {
      id: '39a5a760-6c90-417a-a687-ecb45a041bdd',
      name: { 'en': 'Personal', 'zh-CN': '因人而异', 'zh-TW': '因人而異' },
      question: {
        'en': 'Is the customer treated as this person, with this matter?',
        'zh-CN': '是否针对这位客户及其具体情况提供服务？',
        'zh-TW': '是否針對這位顧客及其具體情況提供服務？',
      },
      words: [
        { 'en': 'a stock answer, meant for nobody', 'zh-CN': '千篇一律的答复', 'zh-TW': '千篇一律的答覆' },
        { 'en': 'fits the person in part', 'zh-CN': '部分符合其情况', 'zh-TW': '部分符合其情況' },
        { 'en': 'fits this person and this matter', 'zh-CN': '完全符合其人其事', 'zh-TW': '完全符合其人其事' },
      ],
    },
    {
      id: '21391987-c0fd-44c0-886a-0abde1113174',
      name: { 'en': 'Transparent', 'zh-CN': '公开透明', 'zh-TW': '公開透明' },
      question: {
        'en': 'Does the customer know what happens next, when, and what it costs?',
        'zh-CN': '客户知道接下来会怎样、何时以及费用是多少吗？',
        'zh-TW': '顧客知道接下來會怎樣、何時以及費用是多少嗎？',
      },
      words: [
        { 'en': 'left in the dark', 'zh-CN': '一无所知', 'zh-TW': '一無所知' },
        { 'en': 'knows the next step only', 'zh-CN': '只知道下一步', 'zh-TW': '只知道下一步' },
        { 'en': 'knows steps, dates and cost', 'zh-CN': '步骤、时间和费用都清楚', 'zh-TW': '步驟、時間和費用都清楚' },
      ],
    },
  ],
}
