import type { CustomerScore } from '../../core/customers/scores/score-counts.ts'
import { fewestToTell } from '../../core/customers/fewest.ts'

/** Whether a score is shown on one's own screen; what may be shared is decided by customers, and not by answers. */
export function isFigureShown({ value, n }: Pick<CustomerScore, 'value' | 'n'>): boolean {
  return value !== null && n >= fewestToTell
}
