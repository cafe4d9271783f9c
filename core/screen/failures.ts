import type { Failure } from '../database/failure.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { failureOf } from '../database/failure.ts'

/** The last thing that went wrong on this screen and that its user should read; null where nothing did. */
export const useFailures = defineStore('failures', () => {
  const failure = shallowRef<Failure | null>(null)

  function report(error: unknown): void {
    failure.value = failureOf(error)
  }

  function dismiss(): void {
    failure.value = null
  }

  return { failure, report, dismiss }
})
