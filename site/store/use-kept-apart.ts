import type { Id } from '../../core/journey/identifier.ts'
import { useLocalStorage } from '@vueuse/core'

interface Pair {
  one: { id: Id }
  other: { id: Id }
}

interface KeptApart {
  isApart: (pair: Pair) => boolean
  keepApart: (pair: Pair) => void
}

const keyOf = ({ one, other }: Pair) => [one.id, other.id].sort().join(' ')

/**
 * Pairs that seem to be one and of which somebody said in this browser that they are two. An opinion of whoever sits
 * here; it never goes into a file.
 */
export function useKeptApart(kind: 'audits' | 'people' | 'touchpoints'): KeptApart {
  const apart = useLocalStorage<string[]>(`kairos.different-${kind}`, [])
  return {
    isApart: pair => apart.value.includes(keyOf(pair)),
    keepApart: pair => apart.value = [...apart.value, keyOf(pair)],
  }
}
