import type { WritableComputedRef } from 'vue'
import { computed } from 'vue'
import { useQuery } from '../../parts/use-query.ts'

/** By what texts can be narrowed beside the words in them, in the order in which the choices stand. */
export const textFacets = ['theme', 'place', 'asked', 'score'] as const

export type TextFacet = typeof textFacets[number]

/** What of the texts is looked for, and in which order they stand; all of it is in the address. */
export interface TextChoices {
  search: WritableComputedRef<string>
  read: (choice: TextFacet | 'order') => string | undefined
  choose: (choice: TextFacet | 'order', value: string | undefined) => void
  reset: () => void
}

/** Reads and writes the choices in the route's query. */
export function useTextChoices(): TextChoices {
  const { read, push, replace } = useQuery()
  return {
    search: computed({
      get: () => read('search') ?? '',
      // Every letter would be a step back.
      set: search => void (search && read('search') ? replace : push)({ search: search || undefined }),
    }),
    read,
    choose: (choice, value) => void push({ [choice]: value }),
    reset: () => void push({ search: undefined, ...Object.fromEntries(textFacets.map(facet => [facet, undefined])) }),
  }
}
