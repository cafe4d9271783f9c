import type { Distribution } from '../../../core/customers/scores/distribution.ts'
import type { Answerers, CustomerScore } from '../../../core/customers/scores/score-counts.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { CountCell, SourceCounts } from '../../../core/journey/source/source-counts.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import type { Places } from '../places.ts'
import { distributionOf } from '../../../core/customers/scores/distribution.ts'
import { scoreCounts } from '../../../core/customers/scores/score-counts.ts'
import { cameAsFigures } from '../../../core/journey/source/came-as-figures.ts'
import { whoAnswered } from '../who-answered.ts'

/** All that is counted of a question's answers, at the places of an audit. */
export interface QuestionScore {
  question: SourceQuestion
  answerers: Answerers
  cells: CountCell[]
  distribution: Distribution
  score: CustomerScore
  /** Customers who are known, and answers of which nobody knows whose they are; of figures neither is told. */
  customers: number
  anonymous: number
}

/**
 * What the store has counted of a question's answers.
 * @param journey which of the source's journeys, from 0
 */
export function questionScore(
  source: Source,
  counts: SourceCounts,
  question: SourceQuestion,
  journey: number,
  places: Places,
): QuestionScore {
  const counted = counts.questions.find(each => each.questionId === question.id && each.journey === journey)
  const cells = cellsAtPlaces(places, counted?.cells ?? [])
  const answerers = whoAnswered(source, counts)
  const distribution = distributionOf(question, cells)
  const score = scoreCounts(question, distribution, answerers)
  const customers = customersOf(cameAsFigures(source) ? undefined : counted)
  return { question, answerers, cells, distribution, score, ...customers }
}

/** Those of figures count whoever answered at places that are left out of them. */
function customersOf(counted: SourceCounts['questions'][number] | undefined) {
  return { customers: counted?.customers ?? 0, anonymous: counted?.anonymous ?? 0 }
}

/** Cells at the places that stand for those that they name. */
export function cellsAtPlaces<Cell extends CountCell>(places: Places, cells: readonly Cell[]): Cell[] {
  return cells.map(cell => ({ ...cell, by: { ...cell.by, place: places.resolve(cell.by.place) } }))
}
