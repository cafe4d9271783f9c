import type { ScoreDifference } from '../../../core/customers/scores/compare-scores.ts'
import type { ComparisonWords, Corrected } from '../../../core/customers/scores/correct-comparisons.ts'
import type { CustomerScore } from '../../../core/customers/scores/score-counts.ts'
import type { CountedBy } from '../../../core/journey/source/source-counts.ts'
import type { Places } from '../places.ts'
import type { QuestionScore } from './question-score.ts'
import { breakDown } from '../../../core/customers/scores/break-down.ts'
import { correctComparisons } from '../../../core/customers/scores/correct-comparisons.ts'
import { countedBy } from '../../../core/journey/source/source-counts.ts'
import { isFigureShown } from '../small-figures.ts'

/** One of the groups that a question is broken down into. */
export interface GroupScore {
  /** As the answers name it; null for those of which nothing is said. */
  name: string | null
  score: CustomerScore
  /** The group minus all others; null where the group has no figure to show, since it would tell it. */
  againstRest: Corrected<ScoreDifference> | null
}

/** A question broken down, and what is to be said of all its comparisons. */
export interface Groups {
  groups: GroupScore[]
  words: ComparisonWords
}

/** By what the answers differ, so that a question can be broken down by it. */
export function tellingDimensions({ cells }: QuestionScore): CountedBy[] {
  return countedBy.filter(name => new Set(cells.map(({ by }) => by[name])).size > 1)
}

/**
 * A question broken down, places in walking order and everything else by how many answered. Comparisons of groups
 * without a figure are not shown, and the correction is for those that are.
 */
export function scoreGroups({ question, cells, answerers }: QuestionScore, by: CountedBy, places: Places): Groups {
  const { groups } = breakDown(question, cells, by, answerers)
  const shown = groups.filter(({ score }) => isFigureShown(score))
  const { comparisons, ...words } = correctComparisons(shown.map(({ againstRest }) => againstRest))
  const found = groups.map(group => ({
    name: group.name,
    score: group.score,
    againstRest: comparisons[shown.indexOf(group)] ?? null,
  }))
  return { groups: found.sort(by === 'place' ? inWalkingOrder(places) : mostFirst), words }
}

function mostFirst(a: GroupScore, b: GroupScore): number {
  return Number(a.name === null) - Number(b.name === null) || b.score.n - a.score.n
}

function inWalkingOrder({ ids }: Places) {
  const order = new Map<string | null, number>(ids.map((id, index) => [id, index]))
  return (a: GroupScore, b: GroupScore) => (order.get(a.name) ?? ids.length) - (order.get(b.name) ?? ids.length)
}
