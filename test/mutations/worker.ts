import { parentPort, workerData } from 'node:worker_threads'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'

runAll(workerData.seeds)

async function runAll(seeds: number[]): Promise<void> {
  // The store's library looks for these when it is loaded.
  Object.assign(globalThis, { indexedDB: new IDBFactory(), IDBKeyRange })
  const { baseFiles } = await import('./base-files.ts')
  const { runBatch } = await import('./run-batch.ts')
  const bases = await baseFiles()
  for (const seed of seeds)
    parentPort!.postMessage(await runBatch(bases, seed))
}
