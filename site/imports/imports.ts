import type { FileOutcome } from '../../core/package/import/import-report.ts'
import type { NamedFile } from '../../core/package/import/read-files.ts'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { createImportQueue } from './import-queue.ts'
import { runImport } from './import-run.ts'
import { createImportSession } from './import-session.ts'

/** Files on their way in: one queue for the whole site, so that leaving a page does not break off reading. */
export const useImports = defineStore('imports', () => {
  const workplace = useWorkplace()
  /** Newest first. */
  const results = shallowRef<FileOutcome[]>([])
  const queue = createImportQueue(run)
  const session = createImportSession(queue.take)
  const { activity, decide } = session
  let lifetime = new AbortController()
  onScopeDispose(() => lifetime.abort())

  async function run(files: NamedFile[], isAsked: boolean): Promise<void> {
    lifetime = new AbortController()
    session.begin(files)
    const outcomes = await runImport(workplace, files, session, { isAsked, signal: lifetime.signal })
    results.value = [...outcomes, ...results.value]
    if (outcomes.some(({ result }) => result.ok))
      requestPersistentStorage()
    session.end()
  }

  /** Files that come while others are shown join them; those that come while others are read follow them. */
  function start(files: File[], isAsked: boolean): Promise<void> {
    const named = files.map(file => ({ name: file.name, file }))
    const running = queue.running()
    if (!running || activity.value.kind !== 'asking')
      return queue.add(named, isAsked)
    decide({ to: 'add', files: named })
    return running
  }

  function cancel(): void {
    queue.take()
    lifetime.abort()
  }

  return {
    activity,
    results,
    isBusy: computed(() => activity.value.kind !== 'idle'),
    /** Reads files and asks before anything of them comes in; settles when nothing is left to read. */
    read: (files: File[]) => start(files, true),
    /** Takes a file in without asking; where others are read or shown, it joins them and is asked about too. */
    importUnasked: (file: File) => start([file], false),
    /** Answers the preview. */
    decide,
    /** Gives up what is being read or shown. */
    cancel,
    clearResults: () => void (results.value = []),
  }
})

/** Asks the browser not to clear the audits away when it runs short of room; either answer will do. */
function requestPersistentStorage(): void {
  navigator.storage?.persist?.().catch(() => {})
}
