import type { SourceQuestion } from '../../journey/source/question.ts'
import type { CountCell, CountedBy } from '../../journey/source/source-counts.ts'
import type { ScoreDifference } from './compare-scores.ts'
import type { ComparisonWords, Corrected } from './correct-comparisons.ts'
import type { Distribution } from './distribution.ts'
import type { CellFilter } from './pool-cells.ts'
import type { Answerers, CustomerScore } from './score-counts.ts'
import { compareScores } from './compare-scores.ts'
import { correctComparisons } from './correct-comparisons.ts'
import { distributionOf } from './distribution.ts'
import { poolCells } from './pool-cells.ts'
import { scoreCounts } from './score-counts.ts'

/** One of the groups that a question's answers are broken down into, and all others together. */
export interface BrokenDown {
  /** Null for those of which nothing is said. */
  name: string | null
  distribution: Distribution
  score: CustomerScore
  /**
   * The group minus all others. It tells a small group's figure too: where that may not be shared, neither may this.
   */
  againstRest: Corrected<ScoreDifference>
}

/**
 * A question's score by one dimension side by side, each group against all others put together, allowed for how many
 * groups there are; in the order in which they first occur.
 */
export function breakDown(
  question: SourceQuestion,
  cells: readonly CountCell[],
  by: CountedBy,
  answerers: Answerers,
  filter: CellFilter = {},
): ComparisonWords & { groups: BrokenDown[] } {
  const pools = poolCells(cells, [by], filter)
  const all = distributionOf(question, pools.flatMap(pool => pool.cells))
  const distributions = pools.map(pool => distributionOf(question, pool.cells))
  const differences = distributions.map(group => compareScores(question, group, without(all, group)))
  const { comparisons, ...words } = correctComparisons(differences)
  const groups = pools.map((pool, index): BrokenDown => {
    const distribution = distributions[index]!
    const score = scoreCounts(question, distribution, answerers)
    return { name: pool.by[by], distribution, score, againstRest: comparisons[index]! }
  })
  return { ...words, groups }
}

/** All answers but those of a part of them. */
function without(all: Distribution, part: Distribution): Pick<Distribution, 'points'> {
  const points = all.points.map((point, index) => ({ ...point, n: point.n - part.points[index]!.n }))
  return { points }
}
