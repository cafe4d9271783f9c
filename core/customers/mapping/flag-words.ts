import type { AnswerWord } from '../../journey/source/mapping.ts'
import { nameKey } from '../../journey/same-name.ts'
import { wordWithoutValue } from './answer-words.ts'

const yes = [
  ...['yes', 'y', 'true', 'on', 'resolved', 'solved', 'closed', 'done', 'completed', 'reopened'],
  ...['是', '有', '对', '真', '已解决', '已关闭', '已完成', '完成', '對', '已解決', '已關閉', '已結案'],
]
const no = [
  ...['no', 'n', 'false', 'off', 'not resolved', 'unresolved', 'unsolved', 'not solved', 'not closed'],
  ...['open', 'new', 'pending', 'on hold', 'hold', 'in progress'],
  ...['否', '没有', '不是', '错', '假', '未解决', '未关闭', '未完成', '处理中', '待处理', '新建'],
  ...['沒有', '錯', '未解決', '未關閉', '未結案', '處理中', '待處理'],
]

const valueOf = new Map([
  ...yes.map(word => [nameKey(word), 1] as const),
  ...no.map(word => [nameKey(word), 0] as const),
])

/** Longer than any known word: what a cell holds may be a book. */
const longest = 60

/** What those words of a column stand for that plainly say yes or no, or nothing: 1 is yes. */
export function knownFlags(words: readonly string[]): AnswerWord[] {
  return words.filter(word => word.length <= longest).flatMap((word) => {
    const value = valueOf.get(nameKey(word))
    return value === undefined ? wordWithoutValue(word) ?? [] : [{ word, value, notExperienced: false }]
  })
}
