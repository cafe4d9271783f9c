import type { CustomerScore } from '../../core/customers/scores/score-counts.ts'

/** Under so many answers, or of so few who were asked, counts are shown and no figure. */
export const fewestForFigure = 5

/** Whether a score is shown on one's own screen; what may be shared is decided by customers, and not by answers. */
export function isFigureShown({ value, n }: Pick<CustomerScore, 'value' | 'n'>): boolean {
  return value !== null && n >= fewestForFigure
}
