import type { Ref } from 'vue'
import type { Id } from '../../../core/journey/identifier.ts'
import type { ChosenFolder } from '../../backup/chosen-folder.ts'
import type { CopyOutcome, CopyProgress } from './backup-state.ts'
import { useTimeoutFn } from '@vueuse/core'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { browser } from 'wxt/browser'
import { failureOf } from '../../../core/database/failure.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { copyAudits } from '../../backup/copy-audits.ts'
import { openFolder } from '../../backup/directory-folder.ts'
import { folderAccess } from '../../backup/folder-access.ts'
import { FolderError } from '../../backup/folder.ts'

/** About as much as a slow drive takes in some seconds. */
const mostBytes = 20_000_000

/** Shorter copies are not worth a word: they would only flicker. */
const patienceMilliseconds = 500

/** What is copied, and where to. */
interface CopyTask {
  folder: ChosenFolder
  auditId: Id
  /** What came of the last try: where nothing changed since, only the folder is looked at. */
  last: CopyOutcome
}

/** Copies that can be started, watched and given up, one at a time. */
interface Copying {
  isRunning: Readonly<Ref<boolean>>
  /** Null while nothing is copied, and at first. */
  progress: Readonly<Ref<CopyProgress | null>>
  /** @returns what came of it; null where it was given up */
  run: (task: CopyTask) => Promise<CopyOutcome | null>
  /** Gives up what is under way. */
  stop: () => void
}

/** Copies audits into a folder as far as the browser lets it, and says what came of it. */
export function useCopying(): Copying {
  const copy = useCopyingOnce()
  const isRunning = ref(false)
  const latest = shallowRef<CopyProgress>({ done: 0, total: 1 })
  const { isPending: isShort, start } = useTimeoutFn(() => {}, patienceMilliseconds, { immediate: false })
  let lifetime = new AbortController()

  async function run(task: CopyTask): Promise<CopyOutcome | null> {
    lifetime = new AbortController()
    const { signal } = lifetime
    latest.value = { done: 0, total: 1 }
    isRunning.value = true
    start()
    const outcome = await copy(task, signal, (done, total) => latest.value = { done, total })
    isRunning.value = false
    return signal.aborted ? null : outcome
  }

  const stop = () => lifetime.abort()
  onScopeDispose(stop)
  return { isRunning, progress: computed(() => isRunning.value && !isShort.value ? latest.value : null), run, stop }
}

type OnProgress = (done: number, total: number) => void

type CopyOnce = (task: CopyTask, signal: AbortSignal, onProgress: OnProgress) => Promise<CopyOutcome>

function useCopyingOnce(): CopyOnce {
  const { db, clock } = useWorkplace()
  const generator = `Kairos ${browser.runtime.getManifest().version}`

  const attempt: CopyOnce = async ({ folder: { id, handle }, auditId, last }, signal, onProgress) => {
    if (await folderAccess(handle) !== 'granted')
      return { kind: 'waiting' }
    const folder = openFolder(handle, signal)
    const copiedUpTo = last.kind === 'copied' && last.auditId === auditId ? last.upTo : undefined
    const what = { folderId: id, folder, auditId, copiedUpTo, mostBytes, locks: navigator.locks }
    const upTo = await copyAudits(db, { ...what, clock, generator, signal, onProgress })
    return { kind: 'copied', auditId, upTo }
  }

  return (task, signal, onProgress) => {
    const failed = (error: unknown) => outcomeOf(error, task.folder.handle)
    return attempt(task, signal, onProgress).catch(error =>
      isFleeting(error, signal) ? attempt(task, signal, onProgress).catch(failed) : failed(error))
  }
}

/** Chromium says now and then that a file is of another type that is being renamed: the next look finds it whole. */
function isFleeting(error: unknown, signal: AbortSignal): boolean {
  return error instanceof FolderError && error.trouble === 'failed' && !signal.aborted
}

/** Where the permission was taken back, a click may give it again. */
async function outcomeOf(error: unknown, handle: FileSystemDirectoryHandle): Promise<CopyOutcome> {
  const trouble = error instanceof FolderError ? error.trouble : 'failed'
  if (trouble === 'denied' && await folderAccess(handle).catch(() => null) === 'prompt')
    return { kind: 'waiting' }
  return { kind: 'trouble', trouble, detail: detailOf(error) }
}

/** The store's own failures have names of their own, and some have no other words. */
function detailOf(error: unknown): string {
  if (error instanceof FolderError)
    return error.message
  const failure = failureOf(error)
  return 'detail' in failure ? failure.detail : failure.kind
}
