import type { ColumnPlan } from './plan.ts'
import type { System } from './system.ts'
import { cellsAt, distinct } from './cells.ts'
import { guessScore } from './guess-score.ts'
import { headerOf } from './header.ts'
import { firstOf, ignored, knownColumns } from './known-columns.ts'
import { openQuestion } from './planned-question.ts'
import { suggestPlan } from './suggest-plan.ts'
import { surveyAnswers } from './survey-answers.ts'

const metadata = knownColumns([
  ['Respondent ID', 'record'],
  ...firstOf('time', ['End Date', 'Date Modified', 'Start Date', 'Date Created']),
  ...firstOf('customer', ['Email Address', 'Custom Data 1']),
  ['Collector ID', 'survey'],
  ...ignored(['IP Address', 'First Name', 'Last Name', 'Custom Data', 'Custom Data 2', 'Custom Data 3']),
])

/** What stands below a question that has one column. */
const plain = /^(?:response|open-ended response)?$/i

/** The CSV of answers: a question over one or more columns, and below it what each of them holds. */
export const surveyMonkey: System = {
  id: 'surveymonkey',
  kind: 'survey',
  recognise: (rows) => {
    const header = headerOf(rows[0])
    if (header.count(['Respondent ID', 'Collector ID']) < 2)
      return null
    const isDouble = (rows[1]?.[header.find(['Respondent ID'])] ?? '').trim() === '' && rows.length > 1
    const [dataRow, parts] = isDouble ? [2, rows[1]!] : [1, []]
    const width = Math.max(header.names.length, parts.length)
    const questions = continued(header.names, width)
    const shared = sharedScores(questions, rows.slice(dataRow))
    return suggestPlan({
      ...{ system: 'surveymonkey', kind: 'survey', nameRow: 0, wordingRow: null, dataRow, names: header.names },
      data: rows.slice(dataRow),
      columns: questions.map((question, index) => {
        const cells = cellsAt(rows.slice(dataRow), index)
        return metadata.get(header.keys[index] ?? '')
          ?? columnOf(question, (parts[index] ?? '').trim(), cells)
          ?? partOf(`${question}: ${parts[index]!.trim()}`, cells, shared(question))
      }),
    })
  },
}

/** A column without a name is of the question to its left. */
function continued(names: readonly string[], width: number): string[] {
  const questions: string[] = []
  for (let index = 0; index < width; index++)
    questions.push(names[index]?.trim() || questions[index - 1] || '')
  return questions
}

/** Null where it is one of several parts of a question. */
function columnOf(question: string, part: string, cells: string[]): ColumnPlan | null {
  if (/^open-ended response$|please specify/i.test(part))
    return { role: 'text', question: openQuestion(question) }
  // One of several choices: its own name where it was chosen.
  if (!plain.test(part) && distinct(cells).every(cell => cell === part))
    return { role: 'ignore' }
  return plain.test(part) ? surveyAnswers(question, cells) : null
}

/** The score that all parts of a question have in common, of which a single one may lack points. */
function sharedScores(questions: string[], data: readonly string[][]): (question: string) => ColumnPlan | null {
  const columns = Map.groupBy(questions.keys(), index => questions[index]!)
  const found = new Map<string, ColumnPlan | null>()
  return (question) => {
    if (!found.has(question))
      found.set(question, guessScore(question, columns.get(question)!.flatMap(index => cellsAt(data, index))))
    return found.get(question)!
  }
}

function partOf(wording: string, cells: string[], shared: ColumnPlan | null): ColumnPlan {
  return shared?.role === 'score' && shared.question
    ? { ...shared, question: { ...shared.question, wording } }
    : surveyAnswers(wording, cells)
}
