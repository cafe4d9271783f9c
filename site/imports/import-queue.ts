import type { NamedFile } from '../../core/package/import/read-files.ts'

/** Files that wait until those before them are done. */
export interface ImportQueue {
  /** Runs files at once, or after those before them; settles when nothing is left to run. */
  add: (files: NamedFile[], isAsked: boolean) => Promise<void>
  /** Takes those that wait out of the queue. */
  take: () => NamedFile[]
  /** Settles when nothing is left to run; null while nothing runs. */
  running: () => Promise<void> | null
}

/** @param run takes files in; those that waited are always asked about */
export function createImportQueue(run: (files: NamedFile[], isAsked: boolean) => Promise<void>): ImportQueue {
  const waiting: NamedFile[] = []
  let running: Promise<void> | null = null

  async function runAll(first: NamedFile[], isAsked: boolean): Promise<void> {
    await run(first, isAsked)
    while (waiting.length > 0)
      await run(waiting.splice(0), true)
    running = null
  }

  return {
    add(files, isAsked) {
      if (!running)
        return running = runAll(files, isAsked)
      for (const file of files)
        waiting.push(file)
      return running
    },
    take: () => waiting.splice(0),
    running: () => running,
  }
}
