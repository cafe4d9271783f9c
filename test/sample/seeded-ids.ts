import type { Id } from '../../core/journey/identifier.ts'
import { seededRandom } from '../../core/statistics/seeded-random.ts'

/** Identities that are the same for the same seed, so that what is added twice is there once. */
export function createIds(seed: number): () => Id {
  const random = seededRandom(seed)
  const digits = (n: number) => Array.from({ length: n }, () => Math.floor(16 * random()).toString(16)).join('')
  return () => `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`
}
