import type { ShallowRef } from 'vue'
import { tryOnScopeDispose } from '@vueuse/core'
import { shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { useImports } from '../imports/use-imports.ts'
import { useStore } from '../store/use-store.ts'
import { fetchFile } from './fetch-file.ts'
import { sampleAuditId, sampleName } from './sample.ts'

/** The sample, from a click to its map. */
export interface Sample {
  /** What is here of it, 0 to 1; null while it is not being fetched. */
  fetched: Readonly<ShallowRef<number | null>>
  /** Whether the last try to fetch it failed. */
  isUnreachable: Readonly<ShallowRef<boolean>>
  /** Opens its map; fetches the file and takes it in before, where it is not here. */
  open: () => Promise<void>
  cancel: () => void
}

/** Whoever leaves the page that offers the sample is not taken to its map any more. */
export function useSample(): Sample {
  const store = useStore()
  const imports = useImports()
  const router = useRouter()
  const fetched = shallowRef<number | null>(null)
  const isUnreachable = shallowRef(false)
  const left = new AbortController()
  let fetching = new AbortController()
  tryOnScopeDispose(() => left.abort())

  const isHere = async () => await store.records('audit').get(sampleAuditId).catch(() => undefined) !== undefined

  async function take(): Promise<void> {
    isUnreachable.value = false
    fetched.value = 0
    fetching = new AbortController()
    const signal = AbortSignal.any([fetching.signal, left.signal])
    const file = await fetchFile(sampleName, sampleName, signal, share => fetched.value = share).catch(() => null)
    fetched.value = null
    isUnreachable.value = file === null && !signal.aborted
    if (file)
      await imports.takeIn(file)
  }

  async function open(): Promise<void> {
    if (fetched.value !== null)
      return
    if (!await isHere())
      await take()
    if (!left.signal.aborted && await isHere())
      await router.push({ name: 'audit', params: { id: sampleAuditId } })
  }

  return { fetched, isUnreachable, open, cancel: () => fetching.abort() }
}
