import { normalQuantile } from '../../../core/statistics/normal.ts'

/** Standard normal deviates from random numbers between 0 and 1. */
export function normalDeviates(count: number, random: () => number): number[] {
  // The halves keep the least random number, 0, from being the end of the distribution.
  return Array.from({ length: count }, () => normalQuantile((random() * 2 ** 32 + 0.5) / (2 ** 32 + 1)))
}
