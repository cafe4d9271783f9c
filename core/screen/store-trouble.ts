import type { Failure } from '../database/failure.ts'
import { defineStore } from 'pinia'
import { onScopeDispose, shallowRef } from 'vue'
import { connect } from '../database/connection.ts'
import { openingFailureOf } from '../database/failure.ts'
import { useWorkplace } from './workplace.ts'

/** Why this screen has no store to work with; null while it has one. Whoever asks first opens the store. */
export const useStoreTrouble = defineStore('store-trouble', () => {
  const { db } = useWorkplace()
  const trouble = shallowRef<Failure | null>(null)
  /** Whether the store was open once, so that there may be something on the screen. */
  const wasOpen = shallowRef(false)
  /** How often it was opened: between two times it may have become another one. */
  const openings = shallowRef(0)
  const lifetime = new AbortController()
  onScopeDispose(() => lifetime.abort())

  connect(db, {
    opened() {
      trouble.value = null
      wasOpen.value = true
      openings.value++
    },
    blocked: () => trouble.value = { kind: 'store-blocked' },
    unavailable: error => trouble.value = isDataBlocked() ? { kind: 'store-forbidden' } : openingFailureOf(error),
    upgraded: () => trouble.value = { kind: 'store-upgraded' },
  }, lifetime.signal)

  return { trouble, wasOpen, openings }
})

/** Whether the browser's settings block site data. Chromium says of a store only that it does not know why not. */
function isDataBlocked(): boolean {
  try {
    return localStorage === null
  }
  catch {
    // Where data is blocked, even asking is forbidden.
    return true
  }
}
