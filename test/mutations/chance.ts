import { seededRandom } from '../../core/statistics/seeded-random.ts'

/** What decides about a mutation: the same answers for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, but without, the given one. */
  below: (count: number) => number
  /** One of a list that is not empty. */
  of: <T>(items: readonly T[]) => T
  /** Whether something happens that happens once in so many times. */
  once: (times: number) => boolean
  /** Does something one to four times. */
  repeat: (act: () => void) => void
}

export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed)
  const below = (count: number) => Math.floor(random() * count)
  return {
    below,
    of: items => items[below(items.length)]!,
    once: times => below(times) === 0,
    repeat: (act) => {
      for (let times = 1 + below(4); times > 0; times--)
        act()
    },
  }
}
