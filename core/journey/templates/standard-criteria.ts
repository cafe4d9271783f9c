import type { Criterion } from '../criterion.ts'
import type { Id } from '../identifier.ts'

const since = '2026-11-21T00:00:00.000Z'

/** The three criteria that Kairos brings with it, all high-is-good; ease is worded as in CES 2.0. */
export const standardCriteria: Criterion[] = [
  {
    id: '4f859933-fdf0-445f-97e4-85b6761978dd',
    revision: 1,
    updatedAt: since,
    builtIn: 'satisfaction',
    name: { 'en': 'Satisfaction', 'zh-CN': '满意度', 'zh-TW': '滿意度' },
    question: {
      'en': 'How satisfied would a customer be here?',
      'zh-CN': '客户在这里会有多满意？',
      'zh-TW': '顧客在這裡會有多滿意？',
    },
    scale: { min: 1, max: 5, step: 1 },
    polarity: 'high-is-good',
    anchors: [
      { value: 1, text: { 'en': 'had to give up or start over', 'zh-CN': '只能放弃或重来', 'zh-TW': '只能放棄或重來' } },
      { value: 2, text: { 'en': 'got there with real trouble', 'zh-CN': '费了大力气才完成', 'zh-TW': '費了大力氣才完成' } },
      { value: 3, text: { 'en': 'acceptable', 'zh-CN': '可以接受', 'zh-TW': '可以接受' } },
      { value: 4, text: { 'en': 'good, small flaws', 'zh-CN': '不错，略有瑕疵', 'zh-TW': '不錯，略有瑕疵' } },
      { value: 5, text: { 'en': 'could not be better', 'zh-CN': '好得不能再好', 'zh-TW': '好得不能再好' } },
    ],
  },
  {
    id: '2e460a96-1894-4a23-9985-5162fd0b00ea',
    revision: 1,
    updatedAt: since,
    builtIn: 'ease',
    name: { 'en': 'Ease', 'zh-CN': '轻松度', 'zh-TW': '輕鬆度' },
    question: {
      'en': 'How easy was it to do what the customer came for?',
      'zh-CN': '完成客户想做的事有多轻松？',
      'zh-TW': '完成顧客想做的事有多輕鬆？',
    },
    scale: { min: 1, max: 7, step: 1 },
    polarity: 'high-is-good',
    anchors: [
      { value: 1, text: { 'en': 'very difficult', 'zh-CN': '非常困难', 'zh-TW': '非常困難' } },
      { value: 4, text: { 'en': 'neither', 'zh-CN': '一般', 'zh-TW': '普通' } },
      { value: 7, text: { 'en': 'very easy', 'zh-CN': '非常轻松', 'zh-TW': '非常輕鬆' } },
    ],
  },
  {
    id: '310a853e-ec9a-42f2-8ea9-877af376bc25',
    revision: 1,
    updatedAt: since,
    builtIn: 'feeling',
    name: { 'en': 'Feeling', 'zh-CN': '情绪感受', 'zh-TW': '情緒感受' },
    question: {
      'en': 'How does this moment feel?',
      'zh-CN': '这一刻的感受如何？',
      'zh-TW': '這一刻的感受如何？',
    },
    scale: { min: -2, max: 2, step: 1 },
    polarity: 'high-is-good',
    anchors: [
      { value: -2, text: { 'en': 'Frustrated', 'zh-CN': '沮丧', 'zh-TW': '沮喪' } },
      { value: -1, text: { 'en': 'Annoyed', 'zh-CN': '不快', 'zh-TW': '不悅' } },
      { value: 0, text: { 'en': 'Neutral', 'zh-CN': '平静', 'zh-TW': '平靜' } },
      { value: 1, text: { 'en': 'Pleased', 'zh-CN': '愉快', 'zh-TW': '愉快' } },
      { value: 2, text: { 'en': 'Delighted', 'zh-CN': '惊喜', 'zh-TW': '驚喜' } },
    ],
  },
]

const byId = new Map(standardCriteria.map(criterion => [criterion.id, criterion]))

/** The criterion that Kairos brings with it under an id; undefined of all other ids. */
export function builtInCriterion(id: Id): Criterion | undefined {
  return byId.get(id)
}
