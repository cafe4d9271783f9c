import type { InjectionKey } from 'vue'
import type { KairosDatabase } from '../database/kairos-database.ts'
import type { KnownStores, MarkedFile, StoreMarker } from '../database/store-marker.ts'
import { defineStore } from 'pinia'
import { inject, shallowRef, watch } from 'vue'
import { describeStore, identifyStore, knownStoresIn, noteStore } from '../database/store-marker.ts'
import { timestampOf } from '../journey/timestamp.ts'
import { useStoreTrouble } from './store-trouble.ts'
import { useStored } from './use-stored.ts'
import { useWorkplace } from './workplace.ts'

/** Where a screen remembers, beside the store, what was in it. */
export interface StoreMemory {
  read: () => Promise<unknown>
  write: (known: KnownStores) => Promise<void>
  /** The file from which most of the store could be brought back; null where there is none. */
  lastFile: (db: KairosDatabase) => Promise<MarkedFile | null>
}

export const storeMemoryKey: InjectionKey<StoreMemory> = Symbol('store memory')

/** The store that the browser lost: whoever opens an empty one in its place is told what was there. */
export const useStoreLoss = defineStore('store-loss', () => {
  const { db, clock } = useWorkplace()
  const memory = inject(storeMemoryKey, null)
  const trouble = useStoreTrouble()
  const lost = shallowRef<StoreMarker | null>(null)
  /** Whether it is known that none was lost, or which. */
  const isKnown = shallowRef(false)
  let last = Promise.resolve()

  /** One after the other: each reads what the one before wrote. */
  function change(step: (known: KnownStores) => KnownStores): void {
    last = last.then(async () => {
      if (!memory)
        return
      const known = step(knownStoresIn(await memory.read()))
      lost.value = known.lost
      isKnown.value = true
      await memory.write(known)
    }).catch(warn)
  }

  if (memory) {
    const described = useStored(() => db, () => describeStore(db, memory.lastFile))
    watch(described, (now) => {
      const store = now.state === 'ready' ? now.value : null
      if (store)
        change(known => noteStore(known, { ...store, at: timestampOf(clock) }))
    })
    watch(() => trouble.openings, openings => openings > 0 && identifyStore(db).catch(warn), { immediate: true })
  }

  return { lost, isKnown, dismiss: () => change(known => ({ ...known, lost: null })) }
})

/** Where the browser keeps nothing, nothing is promised either. */
function warn(error: unknown): void {
  console.warn('What is in the store could not be remembered beside it.', error)
}
