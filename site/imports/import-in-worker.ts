import type { FileOutcome } from '../../core/package/import/import-report.ts'
import type { NamedFile } from '../../core/package/import/read-files.ts'
import type { ImportForListener, ImportListener } from './import-worker.ts'
import { proxy, wrap } from 'comlink'
import ImportWorker from './import-worker.ts?worker'
import { untilAborted } from './until-aborted.ts'

interface Options {
  /** Whether the host decides on a preview; else all that can come in does. */
  isAsked: boolean
  signal: AbortSignal
}

/**
 * Takes files into the store of this name, in a worker of its own.
 * Rejects with the signal's reason where it is cancelled: then the worker ends at once, whatever it does. The browser gives
 * back what it was writing; what it had staged is there for the next sweep.
 */
export async function importInWorker(store: string, files: NamedFile[], host: ImportListener, { isAsked, signal }: Options): Promise<FileOutcome[]> {
  signal.throwIfAborted()
  const worker = new ImportWorker()
  const lifetime = new AbortController()
  const ended = new Promise<never>((_, reject) => {
    worker.addEventListener('error', event => reject(new Error(event.message)), lifetime)
    signal.addEventListener('abort', () => reject(signal.reason), lifetime)
  })
  const told = proxy(untilAborted(host, lifetime.signal))
  return Promise.race([wrap<ImportForListener>(worker)(store, files, { isAsked }, told), ended]).finally(() => {
    lifetime.abort()
    worker.terminate()
  })
}
