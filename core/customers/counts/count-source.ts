import type { SourceQuestion } from '../../journey/source/question.ts'
import type { MonthSpan, QuestionCounts, SourceCounts, StateCounts } from '../../journey/source/source-counts.ts'
import type { CodedAnswers } from '../table/coded-columns.ts'
import type { AnswerScope } from './counted-rows.ts'
import { absentColumn } from '../table/answer-columns.ts'
import { countedRows, customersOf } from './counted-rows.ts'
import { countCoded } from './joint-counts.ts'

/**
 * Counts the answers of a source, question by question, for each of its journeys.
 * @param journeys how many journeys it is tied to
 * @param months in which they were given; all where that is left out
 */
export function countSource(
  answers: CodedAnswers,
  questions: readonly Pick<SourceQuestion, 'id' | 'scale'>[],
  journeys: number,
  months?: MonthSpan,
): SourceCounts {
  const indexes = Array.from({ length: journeys }, (_, journey) => journey)
  return countAsked(answers, questions
    .filter(({ scale }) => scale !== null)
    .flatMap(({ id }) => indexes.map(journey => ({ questionId: id, journey }))), months)
}

/** Counts answers by the same questions and journeys as was done before. */
export function countAsked(
  answers: CodedAnswers,
  asked: readonly Pick<QuestionCounts, 'questionId' | 'journey'>[],
  months?: MonthSpan,
): SourceCounts {
  return {
    states: countStates(answers, months),
    questions: asked.map(({ questionId, journey }) =>
      countQuestion(answers, { questionId, journey, from: -Infinity, to: Infinity, ...months && { months } })),
  }
}

function countQuestion(answers: CodedAnswers, scope: AnswerScope): QuestionCounts {
  const { questionId, journey } = scope
  const rows = countedRows(answers, scope)
  return { questionId, journey, cells: countCoded(answers, scope, rows), ...countCustomers(answers, scope, rows) }
}

/** Whose the answers are; who did not experience what is asked about gave none. */
function countCustomers(
  answers: CodedAnswers,
  { questionId }: AnswerScope,
  rows: Uint32Array,
): Pick<QuestionCounts, 'customers' | 'anonymous'> {
  const absent = answers.numbers.get(absentColumn(questionId))
  const customer = customersOf(answers)
  /** By their code: a set of a million takes ten times as long. */
  const isSeen = new Uint8Array(customer?.texts.length ?? 0)
  let [customers, anonymous] = [0, 0]
  for (const row of rows) {
    if (absent?.[row] === 1)
      continue
    const code = customer?.codes[row] ?? 0
    if (code === 0)
      anonymous += answers.numbers.get('count')?.[row] ?? 1
    else if (isSeen[code] === 0)
      customers += isSeen[code] = 1
  }
  return { customers, anonymous }
}

/** Rows that nobody was asked by, such as a ticket without a survey, are in none of them. */
function countStates({ rows, texts, numbers }: CodedAnswers, months?: MonthSpan): StateCounts {
  const counts = { answered: 0, invited: 0, partial: 0 }
  const state = texts.get('state')
  const month = months && numbers.get('month')
  for (let row = 0; row < rows; row++) {
    if (month && (month[row]! < months.from || month[row]! > months.to))
      continue
    const name = state ? state.texts[state.codes[row]!] : 'answered'
    if (name === 'answered' || name === 'invited' || name === 'partial')
      counts[name] += numbers.get('count')?.[row] ?? 1
  }
  return counts
}
