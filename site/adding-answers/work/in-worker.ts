import type { ChosenShape } from '../../../core/customers/reading/file-table.ts'
import type { AnswersProgress, AnswersWork, RecognisedFile } from './answers-worker.ts'
import type { AnswersJob, PreparedAnswers } from './prepare-answers.ts'
import { proxy } from 'comlink'
import { inWorker, tellUntilAborted } from '../../parts/in-worker.ts'
import AnswersWorker from './answers-worker.ts?worker'

const createWorker = () => new AnswersWorker()

/** What a file is, and how it may be read. Rejects with the signal's reason where it is cancelled. */
export function recogniseInWorker(file: Blob, chosen: ChosenShape, signal: AbortSignal): Promise<RecognisedFile> {
  return inWorker<AnswersWork, RecognisedFile>(createWorker, signal, async work => work.recognise(file, chosen))
}

/**
 * Reads a whole file into answers that only have to be stored.
 * Rejects with the signal's reason where it is cancelled: then the worker ends at once, whatever it does.
 */
export function prepareInWorker(
  job: AnswersJob,
  onProgress: (progress: AnswersProgress) => void,
  signal: AbortSignal,
): Promise<PreparedAnswers> {
  return inWorker<AnswersWork, PreparedAnswers>(createWorker, signal, async work =>
    work.prepare(job, proxy(tellUntilAborted(onProgress, signal))))
}
