import type { CriterionSet } from './criterion-set.ts'

/** What is said at a touchpoint, and how it comes across. */
export const claritySet: CriterionSet = {
  key: 'clarity',
  name: { 'en': 'Clarity and message', 'zh-CN': '清晰与讯息', 'zh-TW': '清晰與訊息' },
  criteria: [
    {
      id: '562e98ed-54e5-4d98-b95d-b7ef7c3a61c9',
      name: { 'en': 'Clear', 'zh-CN': '清晰', 'zh-TW': '清楚' },
      question: {
        'en': 'Does a customer understand at once what is said here?',
        'zh-CN': '客户能一眼看懂这里在说什么吗？',
        'zh-TW': '顧客能一眼看懂這裡在說什麼嗎？',
      },
      words: [
        { 'en': 'cannot tell what is meant', 'zh-CN': '看不懂想说什么', 'zh-TW': '看不懂想說什麼' },
        { 'en': 'understood on a second reading', 'zh-CN': '再读一遍才明白', 'zh-TW': '再讀一遍才明白' },
        { 'en': 'understood at a glance', 'zh-CN': '一看就明白', 'zh-TW': '一看就明白' },
      ],
    },
    {
      id: '01749513-02aa-45c6-adea-f37579eb650f',
      name: { 'en': 'Consistent', 'zh-CN': '前后一致', 'zh-TW': '前後一致' },
      question: {
        'en': 'Does this fit what other touchpoints say and promise?',
        'zh-CN': '这里与其他触点的说法和承诺一致吗？',
        'zh-TW': '這裡與其他接觸點的說法和承諾一致嗎？',
      },
      words: [
        { 'en': 'contradicts another touchpoint', 'zh-CN': '与其他触点矛盾', 'zh-TW': '與其他接觸點矛盾' },
        { 'en': 'differs in small things', 'zh-CN': '细节上有出入', 'zh-TW': '細節上有出入' },
        { 'en': 'says the same everywhere', 'zh-CN': '处处说法一致', 'zh-TW': '處處說法一致' },
      ],
    },
    {
      id: '082bc5de-38ec-4fe0-8bd5-7b93bd99db30',
      name: { 'en': 'Relevant', 'zh-CN': '切合需求', 'zh-TW': '切合需求' },
      question: {
        'en': 'Does this speak to what the customer came for?',
        'zh-CN': '这里说的是客户此行想了解的内容吗？',
        'zh-TW': '這裡說的是顧客此行想了解的內容嗎？',
      },
      words: [
        { 'en': 'beside what the customer needs', 'zh-CN': '与客户的需求无关', 'zh-TW': '與顧客的需求無關' },
        { 'en': 'meets the need in part', 'zh-CN': '部分切合需求', 'zh-TW': '部分切合需求' },
        { 'en': 'just what the customer needs', 'zh-CN': '正是客户所需', 'zh-TW': '正是顧客所需' },
      ],
    },
    {
      id: '7a290c75-abea-4fc4-b03d-8b1aee8f408a',
      name: { 'en': 'Credible', 'zh-CN': '可信', 'zh-TW': '可信' },
      question: {
        'en': 'Would a customer believe what is said here?',
        'zh-CN': '客户会相信这里说的话吗？',
        'zh-TW': '顧客會相信這裡說的話嗎？',
      },
      words: [
        { 'en': 'claims without any proof', 'zh-CN': '空口无凭', 'zh-TW': '空口無憑' },
        { 'en': 'plausible, hardly backed up', 'zh-CN': '说得通，但依据不多', 'zh-TW': '說得通，但依據不多' },
        { 'en': 'backed by proof that can be checked', 'zh-CN': '有可查证的依据', 'zh-TW': '有可查證的依據' },
      ],
    },
    {
      id: '9e62d358-6d8f-4c10-a86e-9b32d8c031a2',
      name: { 'en': 'Distinct', 'zh-CN': '与众不同', 'zh-TW': '與眾不同' },
      question: {
        'en': 'Does this show what sets us apart from others?',
        'zh-CN': '这里体现出我们与别家的不同了吗？',
        'zh-TW': '這裡展現出我們與別家的不同了嗎？',
      },
      words: [
        { 'en': 'could be anybody’s', 'zh-CN': '换成谁家都一样', 'zh-TW': '換成誰家都一樣' },
        { 'en': 'a difference is hinted at', 'zh-CN': '隐约有些不同', 'zh-TW': '隱約有些不同' },
        { 'en': 'unmistakably ours', 'zh-CN': '一看就知道是我们', 'zh-TW': '一看就知道是我們' },
      ],
    },
  ],
}
