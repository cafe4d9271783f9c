import type { ComputedRef, ShallowRef } from 'vue'
import type { StoreCounts } from '../../../core/database/reading/count-store.ts'
import type { PersistenceAnswer } from '../../screen/persistence.ts'
import { computed, shallowRef, watch } from 'vue'
import { countStore } from '../../../core/database/reading/count-store.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { askForPersistence } from '../../screen/persistence.ts'

/** How much Kairos has stored and may store, in bytes, as far as the browser tells. */
interface StorageUse {
  used: number
  /** How much it may have in all. */
  quota: number
  /** Whether the browser promised to delete nothing by itself. */
  isPromised: boolean
}

interface StorageState {
  /** Null until it is read. */
  use: ShallowRef<StorageUse | null>
  counts: ComputedRef<StoreCounts | null>
  /** What came of asking for the promise; null until somebody did. */
  answer: ShallowRef<PersistenceAnswer | null>
  isAsking: ShallowRef<boolean>
  ask: () => Promise<void>
}

/** What is stored here, read anew whenever it changes. */
export function useStorage(storage = navigator.storage): StorageState {
  const { db } = useWorkplace()
  const { report } = useFailures()
  const stored = useStored(() => null, () => countStore(db))
  const use = shallowRef<StorageUse | null>(null)
  const answer = shallowRef<PersistenceAnswer | null>(null)
  const isAsking = shallowRef(false)

  async function look(): Promise<void> {
    const { usage = 0, quota = 0 } = await storage.estimate()
    use.value = { used: usage, quota, isPromised: await storage.persisted() }
  }

  async function ask(): Promise<void> {
    isAsking.value = true
    answer.value = await askForPersistence(storage).finally(() => isAsking.value = false)
    await look()
  }

  watch(stored, () => void look().catch(report), { immediate: true })
  const counts = computed(() => stored.value.state === 'ready' ? stored.value.value : null)
  return { use, counts, answer, isAsking, ask }
}
