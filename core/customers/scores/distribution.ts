import type { Scale } from '../../journey/criterion.ts'
import type { SourceQuestion } from '../../journey/source/question.ts'
import type { CountCell } from '../../journey/source/source-counts.ts'
import type { Counted } from '../../statistics/summary.ts'
import { isOnScale, scaleValues } from '../../journey/criterion.ts'
import { largest } from '../../statistics/extent.ts'
import { finiteCounts, totalOf } from '../../statistics/summary.ts'

/** Some of the answers. */
interface Part {
  n: number
  /** From 0 to 1; null where there is nothing to share. */
  share: number | null
}

/** How many gave each answer to a question. */
export interface Distribution {
  /** Every point of the scale from least to greatest, also one that nobody gave; shares are of the valid answers. */
  points: (Counted & Part)[]
  /** Valid answers: those on the scale. */
  n: number
  /** Did not experience what is asked about; the share is of all answers. */
  notExperienced: Part
  /** No point of the scale; the share is of all answers. */
  offScale: Part
  /** The most valid answers at one place, where a known customer counts once: so many customers there are at least. */
  atOnePlace: number
}

/** The distribution of the answers to one question, its scale null where it is answered in words alone. */
export function distributionOf({ scale }: Pick<SourceQuestion, 'scale'>, cells: readonly CountCell[]): Distribution {
  const valid = finiteCounts(cells).filter(({ value }) => scale !== null && isOnScale(scale, value))
  const notExperienced = totalOf(cells.filter(({ value }) => value === null))
  const [all, n] = [totalOf(cells), totalOf(valid)]
  return {
    points: scale ? countPoints(scale, valid, n) : [],
    n,
    notExperienced: partOf(notExperienced, all),
    offScale: partOf(all - notExperienced - n, all),
    atOnePlace: largest([...Map.groupBy(valid, ({ by }) => by.place).values()].map(totalOf), 0),
  }
}

function countPoints(scale: Scale, valid: readonly Counted[], n: number): Distribution['points'] {
  const values = scaleValues(scale)
  const counts = values.map(() => 0)
  for (const { value, n: times } of valid)
    counts[Math.round((value - scale.min) / scale.step)]! += times
  return values.map((value, index) => ({ value, ...partOf(counts[index]!, n) }))
}

function partOf(n: number, all: number): Part {
  return { n, share: all > 0 ? n / all : null }
}
