import type { ScoredQuestion } from '../../../core/customers/scores/score-kind.ts'
import type { MonthMentions } from '../../../core/customers/themes/count-themes.ts'
import type { ThemeShare } from '../../../core/customers/themes/theme-share.ts'
import type { DrawnMonth, DrawnScore } from '../figures/score-domain.ts'
import { fewestToConclude } from '../../../core/customers/fewest.ts'
import { monthsBetween } from '../../../core/customers/scores/trend.ts'
import { themeShare } from '../../../core/customers/themes/theme-share.ts'

/** A theme's share is said as that of the satisfied is, in percent. */
export const saidAsShare: ScoredQuestion = { subject: 'other', scale: null, polarity: 'high-is-good', boxes: 1 }

/** A theme's share as scores are drawn. */
export function themeScore({ share, interval, comments }: ThemeShare): DrawnScore {
  return {
    kind: 'top-boxes',
    scale: null,
    value: share === null ? null : 100 * share,
    interval: interval && { low: 100 * interval.low, high: 100 * interval.high },
    n: comments,
    isTentative: comments < fewestToConclude,
  }
}

/** The same of every month from the first with texts to the last; a month between without any is a gap. */
export function themeMonths(counted: readonly MonthMentions[]): DrawnMonth[] {
  return monthsBetween(counted.map(({ month }) => month)).map(month =>
    ({ month, score: themeScore(themeShare(counted, { from: month, to: month })) }))
}
