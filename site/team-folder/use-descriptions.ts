import type { ShallowRef } from 'vue'
import type { DescribedFile } from '../../core/package/read/describe-package.ts'
import type { Arrivals } from './arrivals.ts'
import type { FolderFile } from './list-folder.ts'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { useFailures } from '../../core/screen/failures.ts'
import { keyOf } from './arrivals.ts'
import { describeInWorker } from './describe-in-worker.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** What is known of files' contents, by their keys. */
export type Descriptions = ReadonlyMap<string, DescribedFile>

/** Looks into files that nothing is known of. */
export interface Describing {
  described: Readonly<ShallowRef<Descriptions>>
  /** How far that is; null while nothing is looked into. */
  progress: Readonly<ShallowRef<Progress | null>>
}

interface Progress { done: number, total: number }

/** How a file ends that is still being written, or is away: with the next look it may be whole, at the same length. */
const passing = new Set(['truncated', 'damaged', 'not-kairos', 'gone', 'failed'])

/**
 * Looks into the files of a folder that are neither in nor looked into yet, and with each look anew into those that
 * were not whole.
 * @param files of the folder, another list with each look
 * @param sort sorts them by what is known of them
 */
export function useDescriptions(files: () => FolderFile[], sort: (described: Descriptions) => Arrivals): Describing {
  const { report } = useFailures()
  const described = shallowRef<Descriptions>(new Map())
  const progress = shallowRef<Progress | null>(null)
  const lifetime = new AbortController()
  onScopeDispose(() => lifetime.abort())
  let isNewLook = false

  function takeWanted(): FolderFile[] {
    const { unseen, unreadable } = sort(described.value)
    const again = isNewLook ? unreadable.filter(({ error }) => passing.has(error.kind)) : []
    isNewLook = false
    return [...unseen, ...again]
  }

  const describe = oneAtATime(async () => {
    const wanted = takeWanted()
    if (wanted.length > 0)
      described.value = new Map([...described.value, ...await describeAll(wanted, progress, lifetime.signal)])
  })
  const start = () => describe().catch(error => lifetime.signal.aborted || report(error))

  watch(files, (list) => {
    const keys = new Set(list.map(keyOf))
    described.value = new Map([...described.value].filter(([key]) => keys.has(key)))
    isNewLook = true
    void start()
  }, { immediate: true })
  // Also what is known of the files changes: at first it has to come out of the store.
  watch(() => sort(described.value).unseen.length > 0, isAnyUnseen => isAnyUnseen && start())

  return { described, progress }
}

async function describeAll(
  files: FolderFile[],
  progress: ShallowRef<Progress | null>,
  signal: AbortSignal,
): Promise<Map<string, DescribedFile>> {
  const found = new Map<string, DescribedFile>()
  progress.value = { done: 0, total: files.length }
  try {
    await describeInWorker(files, (file, seen) => {
      found.set(keyOf(file), seen)
      progress.value = { done: found.size, total: files.length }
    }, signal)
  }
  finally {
    progress.value = null
  }
  return found
}
