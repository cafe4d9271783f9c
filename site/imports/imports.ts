import type { Decision } from '../../core/package/import/import-files.ts'
import type { FileOutcome } from '../../core/package/import/import-report.ts'
import type { NamedFile } from '../../core/package/import/read-files.ts'
import type { ImportQueue } from './import-queue.ts'
import type { ImportSession } from './import-session.ts'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { withoutDirectionMarks } from '../../core/journey/text.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { speech } from '../language/speech.ts'
import { createImportQueue } from './import-queue.ts'
import { runImport } from './import-run.ts'
import { createImportSession } from './import-session.ts'
import { createOverruled } from './overruled.ts'

/** Files on their way in: one queue for the whole site, so that leaving a page does not break off reading. */
export const useImports = defineStore('imports', () => {
  /** Newest first. */
  const results = shallowRef<FileOutcome[]>([])
  const overruled = createOverruled()
  const reading = useReading((outcomes) => {
    results.value = [...outcomes, ...results.value]
    overruled.clear()
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
    /** Takes a file in without asking; where others are read or shown, it joins them and is asked about too. */
    importUnasked: (file: File) => startReading(reading, [file], false),
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
 * @param onOutcomes told what became of them
 */
function useReading(onOutcomes: (outcomes: FileOutcome[]) => void): FileReading {
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
    onOutcomes(outcomes)
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
