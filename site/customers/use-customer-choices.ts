import type { ComputedRef, WritableComputedRef } from 'vue'
import { computed } from 'vue'
import { useQuery } from '../parts/use-query.ts'

/** What the reader chose of customers' answers; it stands in the address, so that a bookmark shows the same. */
export interface CustomerChoices {
  source: ComputedRef<string | undefined>
  /** Undefined for the first. */
  question: WritableComputedRef<string | undefined>
  /** What the question is broken down by; undefined for the first that it can be. */
  by: WritableComputedRef<string | undefined>
  /** Months, as `202601-202603`. */
  period: WritableComputedRef<string | undefined>
  periodBefore: WritableComputedRef<string | undefined>
}

/** Reads and writes the choices in the route's query. */
export function useCustomerChoices(): CustomerChoices {
  const { read, push } = useQuery()
  const choice = (name: string) => computed({ get: () => read(name), set: value => void push({ [name]: value }) })
  return {
    source: computed(() => read('source')),
    question: choice('question'),
    by: choice('by'),
    period: choice('period'),
    periodBefore: choice('before'),
  }
}
