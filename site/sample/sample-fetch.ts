import type { Ref, ShallowRef } from 'vue'
import { ref, shallowRef } from 'vue'
import { fetchFile } from './fetch-file.ts'
import { sampleName } from './sample.ts'

/** The fetching of the sample's file. */
export interface SampleFetch {
  /** What is here of it, 0 to 1; null while it is not being fetched. */
  fetched: ShallowRef<number | null>
  /** Whether the last try to fetch it failed. */
  isUnreachable: Ref<boolean>
  /** The file; null where it cannot be fetched or the fetching is cancelled. */
  fetchSample: () => Promise<File | null>
  cancel: () => void
}

export function createSampleFetch(): SampleFetch {
  const fetched = shallowRef<number | null>(null)
  const isUnreachable = ref(false)
  let lifetime = new AbortController()

  async function fetchSample(): Promise<File | null> {
    lifetime = new AbortController()
    const { signal } = lifetime
    isUnreachable.value = false
    fetched.value = 0
    const file = await fetchFile(sampleName, sampleName, signal, share => fetched.value = share).catch(() => null)
    fetched.value = null
    isUnreachable.value = file === null && !signal.aborted
    return file
  }

  return { fetched, isUnreachable, fetchSample, cancel: () => lifetime.abort() }
}
