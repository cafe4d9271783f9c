import type { NoFigure } from '../../reasons/no-figure.ts'
import type { Difference } from '../../statistics/differences.ts'
import type { Interval } from '../../statistics/interval.ts'
import type { MonthMentions } from './count-themes.ts'
import { differenceOfShares } from '../../statistics/differences.ts'
import { wilsonInterval } from '../../statistics/intervals.ts'

/** How many submissions of some months speak of a theme. */
export interface ThemeShare {
  mentions: number
  /** Submissions with text. */
  comments: number
  /** From 0 to 1; null with a `reason`. */
  share: number | null
  /** Wilson's, at 95 %. */
  interval: Interval | null
  reason?: Extract<NoFigure, 'no-answers'>
}

/** Months from one to another, as 202611; both are in it. */
interface Months {
  from: number
  to: number
}

const always: Months = { from: -Infinity, to: Infinity }

/** A theme's share of the submissions with text in some months; each is in one month, so that months can be summed. */
export function themeShare(counted: readonly MonthMentions[], { from, to }: Months = always): ThemeShare {
  const within = counted.filter(({ month }) => month >= from && month <= to)
  const mentions = within.reduce((sum, month) => sum + month.mentions, 0)
  const comments = within.reduce((sum, month) => sum + month.comments, 0)
  return comments === 0
    ? { mentions, comments, share: null, interval: null, reason: 'no-answers' }
    : { mentions, comments, share: mentions / comments, interval: wilsonInterval(mentions, comments) }
}

/** The change of a theme from one period to another one, in shares from -1 to 1, with its interval and test. */
export function themeChange(now: ThemeShare, before: ThemeShare): Difference<'no-answers'> {
  return differenceOfShares(
    { successes: now.mentions, n: now.comments },
    { successes: before.mentions, n: before.comments },
  )
}
