import type { Criterion } from '../journey/criterion.ts'
import type { JourneyScores } from '../scores/audit-score.ts'
import { extentOf, largest } from '../statistics/extent.ts'
import { mean } from '../statistics/mean.ts'

/** How one person's walk is remembered, in the criterion's units. */
interface Memory {
  /** The rating furthest from neutral, the latest of those equally far. */
  peak: number
  /** The last rating. */
  end: number
  /** The mean of the two. */
  value: number
  /** The best rating that is better than neutral, and the worst that is worse; null where there is none. */
  positivePeak: number | null
  negativePeak: number | null
}

/** The same over several people: means of those who have one. */
export interface Remembered extends Memory {
  auditors: number
}

/**
 * How the journey is remembered by its peak and its end: computed for each auditor, then averaged. Neutral is the
 * middle of the scale. Auditors who walked only a part are remembered by that part; those who rated a single touchpoint
 * are left out, since it is no end of anything. Null where that leaves nobody.
 * Source: B. L. Fredrickson and D. Kahneman, JPSP 65 (1993), 45-55: studied on single episodes, not on months.
 */
export function remember({ touchpoints }: Pick<JourneyScores, 'touchpoints'>, criterion: Criterion): Remembered | null {
  const cells = [...touchpoints.values()].flatMap(({ cells }) => cells)
  const memories = [...Map.groupBy(cells, ({ auditorId }) => auditorId).values()]
    .filter(({ length }) => length > 1)
    .map(walk => memoryOf(walk.map(({ mean }) => mean), criterion))
  return memories.length > 0 ? { ...averageOf(memories), auditors: memories.length } : null
}

function memoryOf(ratings: number[], { scale, polarity }: Criterion): Memory {
  const neutral = (scale.min + scale.max) / 2
  const sign = polarity === 'high-is-good' ? 1 : -1
  const furthest = largest(ratings.map(rating => Math.abs(rating - neutral)))
  const peak = ratings.findLast(rating => Math.abs(rating - neutral) >= furthest * (1 - 1e-9))!
  const end = ratings.at(-1)!
  const aboveNeutral = ratings.map(rating => sign * (rating - neutral))
  const { low: worst, high: best } = extentOf(aboveNeutral)
  return {
    peak,
    end,
    value: (peak + end) / 2,
    positivePeak: best > 0 ? neutral + sign * best : null,
    negativePeak: worst < 0 ? neutral + sign * worst : null,
  }
}

function averageOf(memories: Memory[]): Memory {
  return {
    peak: mean(memories.map(({ peak }) => peak)),
    end: mean(memories.map(({ end }) => end)),
    value: mean(memories.map(({ value }) => value)),
    positivePeak: meanOfKnown(memories.map(({ positivePeak }) => positivePeak)),
    negativePeak: meanOfKnown(memories.map(({ negativePeak }) => negativePeak)),
  }
}

function meanOfKnown(values: (number | null)[]): number | null {
  const known = values.filter(value => value !== null)
  return known.length > 0 ? mean(known) : null
}
