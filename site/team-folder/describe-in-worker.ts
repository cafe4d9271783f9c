import type { DescribedFile } from '../../core/package/read/describe-package.ts'
import type { DescribeFile } from './describe-worker.ts'
import type { FolderFile } from './list-folder.ts'
import { wrap } from 'comlink'
import { rejectWhenEnded } from '../parts/reject-when-ended.ts'
import DescribeWorker from './describe-worker.ts?worker'

/**
 * Looks into files, one after the other, in a worker of their own.
 * Rejects with the signal's reason where it is cancelled: then the worker ends at once.
 * @param onDescribed told of each as soon as it is known
 */
export async function describeInWorker(
  files: FolderFile[],
  onDescribed: (file: FolderFile, described: DescribedFile) => void,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted()
  const worker = new DescribeWorker()
  const lifetime = new AbortController()
  const describe = wrap<DescribeFile>(worker)
  const ended = rejectWhenEnded(worker, signal, lifetime.signal)
  try {
    for (const file of files)
      onDescribed(file, await Promise.race([describe(file.file), ended]))
  }
  finally {
    lifetime.abort()
    worker.terminate()
  }
}
