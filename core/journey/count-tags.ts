import type { Observation } from './observation.ts'

/** A tag, and how many observations have it. */
export interface TagCount {
  tag: string
  n: number
}

/** All tags of some observations, the most frequent first. */
export function countTags(observations: readonly Pick<Observation, 'tags'>[]): TagCount[] {
  const counts = new Map<string, number>()
  for (const { tags } of observations) {
    for (const tag of new Set(tags))
      counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts].map(([tag, n]) => ({ tag, n })).sort((a, b) => b.n - a.n)
}
