import type { Counted } from '../../../core/statistics/summary.ts'

/** How many of some answers are each point from 1 to 5, also one that nobody gave. */
export function countPoints(answers: readonly number[]): Counted[] {
  return [1, 2, 3, 4, 5].map(value => ({ value, n: answers.filter(answer => answer === value).length }))
}
