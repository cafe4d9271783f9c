import type { DescribedColumns } from '../../../core/customers/table/fits-source.ts'
import type { SealedAnswers } from '../../../core/database/answers/seal-answers.ts'
import type { RetyingWork } from './retie-worker.ts'
import { proxy } from 'comlink'
import { toRaw } from 'vue'
import { inWorker, tellUntilAborted } from '../../parts/in-worker.ts'
import RetieWorker from './retie-worker.ts?worker'

/**
 * Ties a source's answers anew, counts them, and makes them ready for the store.
 * Rejects with the signal's reason where it is cancelled: then the worker ends at once, whatever it does.
 */
export function retieInWorker(
  file: Blob,
  { questions, measures, journeys }: DescribedColumns,
  onRows: (rows: number) => void,
  signal: AbortSignal,
): Promise<SealedAnswers> {
  // What is watched for changes cannot be sent.
  const source = { questions: toRaw(questions), measures: toRaw(measures), journeys: toRaw(journeys) }
  return inWorker<RetyingWork, SealedAnswers>(() => new RetieWorker(), signal, async work =>
    work.retie(file, source, proxy(tellUntilAborted(onRows, signal))))
}
