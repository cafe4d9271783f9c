import type { ShallowRef } from 'vue'
import type { FileProblem } from '../../core/customers/reading/file-table.ts'
import type { AnswersProgress } from './work/answers-worker.ts'
import type { AnswersJob, ReadyAnswers } from './work/prepare-answers.ts'
import { onScopeDispose, shallowRef } from 'vue'
import { useFailures } from '../../core/screen/failures.ts'
import { prepareInWorker } from './work/in-worker.ts'

/** How far answers are on their way to the store. */
type Preparation
  = | { state: 'none' }
    | { state: 'cancelled' }
    | { state: 'reading', progress: AnswersProgress }
    | { state: 'refused', reason: FileProblem }
    | { state: 'ready', job: AnswersJob, answers: ReadyAnswers }

/** The reading of the whole file. */
export interface PreparedAnswersState {
  preparation: ShallowRef<Preparation>
  /** @param job what is to be read, once it is known */
  read: (job: Promise<AnswersJob>) => Promise<void>
  cancel: () => void
  /** Forgets what was read. */
  forget: () => void
}

export function usePreparedAnswers(): PreparedAnswersState {
  const { report } = useFailures()
  const preparation = shallowRef<Preparation>({ state: 'none' })
  let lifetime = new AbortController()
  onScopeDispose(() => lifetime.abort())

  async function prepare(job: AnswersJob, signal: AbortSignal): Promise<void> {
    const show = (progress: AnswersProgress) => preparation.value = { state: 'reading', progress }
    const prepared = await prepareInWorker(job, show, signal)
    preparation.value = prepared.ok
      ? { state: 'ready', job, answers: prepared.answers }
      : { state: 'refused', reason: prepared.reason }
  }

  return {
    preparation,
    async read(job) {
      lifetime = new AbortController()
      const { signal } = lifetime
      preparation.value = { state: 'reading', progress: { read: 0, total: 0, rows: 0 } }
      try {
        await prepare(await job, signal)
      }
      catch (error) {
        if (signal.aborted)
          return
        preparation.value = { state: 'none' }
        report(error)
      }
    },
    cancel() {
      lifetime.abort()
      preparation.value = { state: 'cancelled' }
    },
    forget: () => preparation.value = { state: 'none' },
  }
}
