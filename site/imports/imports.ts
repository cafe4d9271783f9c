import type { Decision } from '../../core/package/import/import-files.ts'
import type { FileOutcome } from '../../core/package/import/import-report.ts'
import type { NamedFile } from '../../core/package/import/read-files.ts'
import type { ImportQueue } from './import-queue.ts'
import type { ImportSession } from './import-session.ts'
import { createEventHook } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { withoutDirectionMarks } from '../../core/journey/text.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { speech } from '../language/speech.ts'
import { createImportQueue } from './import-queue.ts'
import { runImport } from './import-run.ts'
import { createImportSession } from './import-session.ts'
import { createOverruled } from './overruled.ts'

/** What became of files that were read together. */
export interface ReadFiles {
  outcomes: FileOutcome[]
  /** What was shown of them where they were given up instead. */
  givenUp: FileOutcome[]
}

/** Files on their way in: one queue for the whole site, so that leaving a page does not break off reading. */
export const useImports = defineStore('imports', () => {
  /** Newest first. */
  const results = shallowRef<FileOutcome[]>([])
  const overruled = createOverruled()
  const onRead = createEventHook<[ReadFiles]>()
  const reading = useReading(async (read) => {
    results.value = [...read.outcomes, ...results.value]
    overruled.clear()
    await onRead.trigger(read)
  })
  const { activity } = reading.session

  function decide(decision: Decision): void {
    overruled.follow(decision)
    reading.session.decide(decision)
  }

  return {
    activity,
    results,
    isBusy: computed(() => activity.value.kind !== 'idle'),
    /** Reads files and asks before anything of them comes in; settles when nothing is left to read. */
    read: (files: File[]) => startReading(reading, files, true),
    /** Takes files in without asking; where others are read or shown, they join them and are asked about too. */
    importUnasked: (files: File[]) => startReading(reading, files, false),
    /** Has somebody told of all files that were read, before the promise of reading them settles. */
    onRead: onRead.on,
    /** Conflicts of the preview of which the version that would lose is wanted. */
    overruled,
    /** Answers the preview. */
    decide,
    /** Gives up what is being read or shown. */
    cancel: reading.cancel,
    clearResults: () => void (results.value = []),
  }
})

/** What files go through on their way in. */
interface FileReading {
  queue: ImportQueue
  session: ImportSession
  /** Gives up what is being read or shown, and what waits behind it. */
  cancel: () => void
}

/**
 * Reads files, those that came together at once, for as long as the scope lives.
 * @param onRead told what became of them
 */
function useReading(onRead: (read: ReadFiles) => Promise<void>): FileReading {
  const workplace = useWorkplace()
  const queue = createImportQueue(run)
  const session = createImportSession(queue.take)
  let lifetime = new AbortController()
  onScopeDispose(() => lifetime.abort())

  async function run(files: NamedFile[], isAsked: boolean): Promise<void> {
    lifetime = new AbortController()
    // What is said of files and of the records in them comes with the first.
    await Promise.all(['imports', 'history'].map(speech.needTexts))
    session.begin(files)
    const outcomes = await runImport(workplace, files, session, { isAsked, signal: lifetime.signal })
    const { value } = session.activity
    await onRead({ outcomes, givenUp: value.kind === 'asking' ? value.preview : [] })
    if (outcomes.some(({ result }) => result.ok))
      requestPersistentStorage()
    session.end()
  }

  function cancel(): void {
    queue.take()
    lifetime.abort()
  }

  return { queue, session, cancel }
}

/** Files that come while others are shown join them; those that come while others are read follow them. */
function startReading({ queue, session }: FileReading, files: File[], isAsked: boolean): Promise<void> {
  const named = files.map(file => ({ name: withoutDirectionMarks(file.name), file }))
  const running = queue.running()
  if (!running || session.activity.value.kind !== 'asking')
    return queue.add(named, isAsked)
  session.decide({ to: 'add', files: named })
  return running
}

/** Asks the browser not to clear the audits away when it runs short of room; either answer will do. */
function requestPersistentStorage(): void {
  navigator.storage?.persist?.().catch(() => {})
}
