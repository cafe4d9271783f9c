import type { FileOutcome } from '../../core/package/import/import-report.ts'
import type { NamedFile } from '../../core/package/import/read-files.ts'
import type { ImportForListener, ImportListener } from './import-worker.ts'
import { proxy, wrap } from 'comlink'
import { rejectWhenEnded } from '../parts/reject-when-ended.ts'
import ImportWorker from './import-worker.ts?worker'
import { untilAborted } from './until-aborted.ts'

export interface InWorkerOptions {
  /** Whether the listener decides on a preview; else all that can come in does. */
  isAsked: boolean
  signal: AbortSignal
}

/**
 * Takes files into the store of this name, in a worker of its own.
 * Rejects with the signal's reason where it is cancelled: then the worker ends at once, whatever it does. The browser
 * gives back what it was writing; what it had staged is there for the next sweep.
 */
export async function importInWorker(
  store: string,
  files: NamedFile[],
  listener: ImportListener,
  { isAsked, signal }: InWorkerOptions,
): Promise<FileOutcome[]> {
  signal.throwIfAborted()
  const worker = new ImportWorker()
  const lifetime = new AbortController()
  const importFiles = wrap<ImportForListener>(worker)
  const listening = proxy(untilAborted(listener, lifetime.signal))
  const work = importFiles(store, files, { isAsked }, listening)
  return Promise.race([work, rejectWhenEnded(worker, signal, lifetime.signal)]).finally(() => {
    lifetime.abort()
    worker.terminate()
  })
}
