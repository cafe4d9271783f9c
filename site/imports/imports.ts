import type { FileOutcome } from '../../core/package/import/import-report.ts'
import type { NamedFile } from '../../core/package/import/read-files.ts'
import type { ImportActivity } from './import-session.ts'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { sweepPictureFiles } from '../../core/database/pictures/sweep-pictures.ts'
import { failed } from '../../core/package/problem.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { importInWorker } from './import-in-worker.ts'
import { createImportQueue } from './import-queue.ts'
import { createImportSession } from './import-session.ts'

/** Files on their way in: one queue for the whole site, so that leaving a page does not break off reading. */
export const useImports = defineStore('imports', () => {
  const { db, clock } = useWorkplace()
  /** Newest first. */
  const results = shallowRef<FileOutcome[]>([])
  const queue = createImportQueue(run)
  const { activity, host, begin, end, decide } = createImportSession(queue.take)
  let lifetime = new AbortController()
  onScopeDispose(() => lifetime.abort())

  async function run(files: NamedFile[], isAsked: boolean): Promise<void> {
    lifetime = new AbortController()
    begin(files)
    const outcomes = await importInWorker(db.name, files, host, { isAsked, signal: lifetime.signal }).catch(giveUp)
    results.value = [...outcomes, ...results.value]
    if (outcomes.some(({ result }) => result.ok))
      keepForGood()
    end()
  }

  function giveUp(error: unknown): FileOutcome[] {
    // What the worker had staged; where this fails, the next visit's sweep comes.
    sweepPictureFiles(db, clock, navigator.locks).catch(() => {})
    return outcomesOf(error, activity.value, lifetime.signal.aborted)
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
    takeUnasked: (file: File) => start([file], false),
    /** Answers the preview. */
    decide,
    /** Gives up what is being read or shown. */
    cancel,
    clearResults: () => void (results.value = []),
  }
})

/** Of a reading that was broken off: nothing where a preview was given up, since nothing was to come in yet. */
function outcomesOf(error: unknown, activity: ImportActivity, isCancelled: boolean): FileOutcome[] {
  const name = nameIn(activity)
  if (!isCancelled)
    return [{ name, bytes: 0, result: failed({ kind: 'failed', detail: String(error) }) }]
  return activity.kind === 'reading' ? [{ name, bytes: 0, result: failed({ kind: 'cancelled' }) }] : []
}

function nameIn(activity: ImportActivity): string {
  if (activity.kind === 'reading')
    return activity.reading.name
  return activity.kind === 'asking' ? activity.preview[0]?.name ?? '' : ''
}

/** Asks the browser not to clear the audits away when it runs short of room; either answer will do. */
function keepForGood(): void {
  navigator.storage?.persist?.().catch(() => {})
}
