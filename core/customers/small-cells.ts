import { isAmount } from '../statistics/summary.ts'
import { fewestToTell } from './fewest.ts'

/** Who stands behind a figure, as `countCustomers` counts them. */
interface Cell {
  /** Different customers who are known. */
  customers: number
  /** Answers of which nobody knows whose they are: each is taken to be of somebody else. */
  anonymous: number
}

/**
 * Whether a cell may be shown, figure and verbatims alike, in anything shared: not under five customers. It is people
 * that count, so five answers of one customer may not. A hidden cell that total and neighbours give away is the
 * caller's to prevent.
 */
export function mayBeShown({ customers, anonymous }: Cell): boolean {
  return isAmount(customers) && isAmount(anonymous) && customers + anonymous >= fewestToTell
}
