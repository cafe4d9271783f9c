import type { Language } from '../../core/journey/localised-text.ts'
import type { Interval } from '../../core/statistics/interval.ts'
import { formatNumber } from '../../core/locales/format-number.ts'
import { holdsZero } from '../../core/statistics/interval.ts'
import { roundsToNothing } from '../../core/statistics/whole-points.ts'

/** What a difference is called: its sign is a word, never a bare minus. */
interface SignTexts {
  /** "37 better", where `n` is "37". */
  signed: (way: SignSide, n: string) => string
  /** From one end of an interval to the other, both on one side of zero: "30 to 44". */
  beside: (ends: Ends) => string
  /** From one end to the other, with their signs: "5 worse to 12 better". */
  across: (ends: Ends) => string
}

/** Which side of zero a difference is on. */
type SignSide = 'above' | 'below'

interface Ends { low: string, high: string }

/** How differences in whole points are said. */
export interface SignedWords {
  /** "37", whichever sign it has. */
  size: (difference: number) => string
  way: (difference: number) => SignSide
  /** "37 better", and "0" where it rounds to nothing. */
  signed: (difference: number) => string
  /** On one side of zero from the nearer end to the further; over zero from the lower to the higher. */
  interval: (interval: Interval) => string
}

export function createSignedWords(language: Language, { signed, beside, across }: SignTexts): SignedWords {
  const size = (difference: number) => inPoints(difference, language)
  const way = (difference: number) => difference > 0 ? 'above' : 'below'
  const withSign = (difference: number) =>
    roundsToNothing(difference) ? size(difference) : signed(way(difference), size(difference))
  return {
    size,
    way,
    signed: withSign,
    interval: interval => holdsZero(interval)
      ? across({ low: withSign(interval.low), high: withSign(interval.high) })
      : beside(endsInPoints(interval, language)),
  }
}

/** A difference in whole points without its sign. */
export function inPoints(difference: number, language: Language): string {
  return formatNumber(Math.round(Math.abs(difference)), language)
}

/** Both ends of an interval on one side of zero without their signs, the nearer one first. */
export function endsInPoints({ low, high }: Interval, language: Language): Ends {
  const [near, far] = [low, high].toSorted((a, b) => Math.abs(a) - Math.abs(b)) as [number, number]
  return { low: inPoints(near, language), high: inPoints(far, language) }
}
