import type { ShallowRef } from 'vue'
import type { Decision } from '../../core/package/import/import-files.ts'
import type { FileOutcome } from '../../core/package/import/import-report.ts'
import type { NamedFile, Reading } from '../../core/package/import/read-files.ts'
import type { ImportListener } from './import-worker.ts'
import { shallowRef } from 'vue'

/** What is going on with files that are to come in. */
export type ImportActivity
  = | { kind: 'idle' }
  /** While it waits, another tab has to finish first. */
    | { kind: 'reading', reading: Reading, isWaiting: boolean }
  /** Somebody has to say what shall become of what is shown, perhaps anew, since the store was changed meanwhile. */
    | { kind: 'asking', preview: FileOutcome[], isStoreChanged: boolean }

/** The conversation with the worker that reads files: what it tells, and what it is told. */
export interface ImportSession {
  activity: ShallowRef<ImportActivity>
  listener: ImportListener
  /** Answers the preview. */
  decide: (decision: Decision) => void
  /** Says that these are being read. */
  begin: (files: Pick<NamedFile, 'name'>[]) => void
  end: () => void
}

/** @param takeQueued hands over files that came while others were read: they join them before anybody is asked */
export function createImportSession(takeQueued: () => NamedFile[]): ImportSession {
  const activity = shallowRef<ImportActivity>({ kind: 'idle' })
  const { onReading, onWaiting, begin } = createProgress(activity)
  const { ask, answer } = createQuestion(activity, takeQueued)

  function decide(decision: Decision): void {
    begin(activity.value.kind === 'asking' ? activity.value.preview : [])
    answer(decision)
  }

  function end(): void {
    activity.value = { kind: 'idle' }
  }

  return { activity, listener: { onReading, onWaiting, decide: ask }, decide, begin, end }
}

type Progress = Pick<ImportSession, 'begin'> & Pick<ImportListener, 'onReading' | 'onWaiting'>

/** Shows how far the reading is. */
function createProgress(activity: ShallowRef<ImportActivity>): Progress {
  function onReading(reading: Reading): void {
    activity.value = { kind: 'reading', reading, isWaiting: false }
  }

  function onWaiting(): void {
    if (activity.value.kind === 'reading')
      activity.value = { ...activity.value, isWaiting: true }
  }

  function begin(files: Pick<NamedFile, 'name'>[]): void {
    onReading({ name: files[0]?.name ?? '', file: 1, files: files.length, done: 0, total: 0 })
  }

  return { onReading, onWaiting, begin }
}

interface Question {
  /** Shows a preview until it is answered; files that are queued come first. */
  ask: ImportListener['decide']
  answer: (decision: Decision) => void
}

function createQuestion(activity: ShallowRef<ImportActivity>, takeQueued: () => NamedFile[]): Question {
  let resolveAnswer: (decision: Decision) => void = () => {}

  async function ask(preview: FileOutcome[], isStoreChanged: boolean): Promise<Decision> {
    const files = takeQueued()
    if (files.length > 0)
      return { to: 'add', files }
    activity.value = { kind: 'asking', preview, isStoreChanged }
    return new Promise(resolve => resolveAnswer = resolve)
  }

  return { ask, answer: decision => resolveAnswer(decision) }
}
