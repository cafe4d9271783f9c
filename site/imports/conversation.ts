import type { ShallowRef } from 'vue'
import type { Decision } from '../../core/package/import/import-files.ts'
import type { FileOutcome } from '../../core/package/import/import-report.ts'
import type { NamedFile, Reading } from '../../core/package/import/read-files.ts'
import type { ImportHost } from './import-worker.ts'
import { shallowRef } from 'vue'

/** What is said between the worker that reads files and whoever decides on them. */
export interface Conversation {
  /** Null while nothing is being read. */
  reading: ShallowRef<Reading | null>
  /** Whether another tab has to finish first. */
  isWaiting: ShallowRef<boolean>
  /** What taking the files in would come to; null while nobody is asked. */
  preview: ShallowRef<FileOutcome[] | null>
  host: ImportHost
  /** Answers the preview. */
  decide: (decision: Decision) => void
  /** Says that these are being read. */
  begin: (files: Pick<NamedFile, 'name'>[]) => void
  end: () => void
}

/** @param takeQueued hands over the files that came while others were read: they join them before anybody is asked */
export function createConversation(takeQueued: () => NamedFile[]): Conversation {
  const reading = shallowRef<Reading | null>(null)
  const isWaiting = shallowRef(false)
  const preview = shallowRef<FileOutcome[] | null>(null)
  let answer: (decision: Decision) => void = () => {}

  function onReading(now: Reading): void {
    isWaiting.value = false
    reading.value = now
  }

  async function ask(outcomes: FileOutcome[]): Promise<Decision> {
    const files = takeQueued()
    if (files.length > 0)
      return { to: 'add', files }
    end()
    preview.value = outcomes
    return new Promise(resolve => answer = resolve)
  }

  function decide(decision: Decision): void {
    begin(preview.value ?? [])
    preview.value = null
    answer(decision)
  }

  function begin(files: Pick<NamedFile, 'name'>[]): void {
    reading.value = { name: files[0]?.name ?? '', file: 1, files: files.length, done: 0, total: 0 }
  }

  function end(): void {
    reading.value = null
    preview.value = null
    isWaiting.value = false
  }

  return { reading, isWaiting, preview, host: { onReading, onWaiting: () => void (isWaiting.value = true), decide: ask }, decide, begin, end }
}
