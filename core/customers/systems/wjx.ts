import type { ColumnPlan } from './plan.ts'
import { ignored, knownColumns, minutes } from './known-columns.ts'
import { openQuestion } from './planned-question.ts'
import { headerRowSystem } from './read-header-row.ts'
import { surveyAnswers, withoutPoint } from './survey-answers.ts'

/** Stands between the choices of one answer. */
const joint = '┋'

/** In an export of numbers, what stands for a question that was passed over or left empty. */
const codes = ['-3', '-2']

function numbered(wording: string, cells: readonly string[]): ColumnPlan {
  const plan = surveyAnswers(wording, cells.filter(cell => !codes.includes(cell)))
  const words = codes.filter(code => cells.includes(code)).map(word => ({ word, value: null, notExperienced: false }))
  return plan.role === 'score' ? { ...plan, words: [...plan.words ?? [], ...words] } : plan
}

/** Answers to a survey made with 问卷星, in the time of mainland China. */
export const wjx = headerRowSystem({
  id: 'wjx',
  kind: 'survey',
  isHeader: header => header.count(['提交答卷时间']) === 1
    && header.count(['序号', '所用时间', '来源', '来源详情', '来自IP']) >= 2,
  columns: () => knownColumns([
    ['序号', 'record'],
    ['提交答卷时间', 'time'],
    ...minutes(null, 'seconds', ['所用时间']),
    ['来源', 'channel'],
    ...ignored(['来源详情', '来自IP', '总分']),
  ]),
  others: (name, cells) => cells.some(cell => cell.includes(joint))
    ? { role: 'text', question: openQuestion(name.trim()), words: withoutPoint(cells), isGuess: true }
    : numbered(name.trim(), cells),
  rest: () => ({ timeZone: 'Asia/Shanghai' }),
})
