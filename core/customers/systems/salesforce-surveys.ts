import { askedPlan } from './asked-plan.ts'
import { distinct } from './cells.ts'
import { ignored, knownColumns } from './known-columns.ts'
import { headerRowSystem } from './read-header-row.ts'

const questionNames = ['Survey Question: Question Title', 'Survey Question: Question', 'Survey Question: Name']

/** A report on surveys: a row for each answer, and which question it is of in a column. */
export const salesforceSurveys = headerRowSystem({
  id: 'salesforce-surveys',
  kind: 'survey',
  isHeader: header => header.count(['Survey Taker: ID', 'Survey Taker: Created Date']) === 2,
  columns: () => knownColumns([
    ['Survey Taker: ID', 'record'],
    ['Survey Taker: Created Date', 'time'],
    ...ignored(['Survey Taker: Name', 'Survey Taker: Owner Name', 'Survey Question: ID', ...questionNames]),
    ['Survey Question: Survey', 'survey'],
    ['Contact: Email', 'customer'],
    ['Contact: Full Name', 'ignore'],
    ['Response', { role: 'score', question: null, isGuess: true }],
  ]),
  rest: (header, cellsOf) => {
    const index = header.find(questionNames)
    if (index < 0)
      return {}
    const column = header.names[index]!.trim()
    const [asked, answers] = [cellsOf(column), cellsOf('Response')]
    const questions = distinct(asked).map(word =>
      askedPlan(word, answers.filter((_, row) => asked[row]!.trim() === word)))
    return { asked: { column, questions } }
  },
})
