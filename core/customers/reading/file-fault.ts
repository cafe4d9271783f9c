import type { FileProblem } from './file-table.ts'

/** Ends a reading from however deep within; it never leaves this room, whose functions return the problem instead. */
export class FileFault extends Error {
  readonly reason: FileProblem

  constructor(reason: FileProblem) {
    super(reason)
    this.reason = reason
  }
}

/** What a reading returns, or why there is nothing to be read. @throws whatever is no fault of the file */
export async function orProblem<T>(read: () => Promise<T>): Promise<T | { ok: false, reason: FileProblem }> {
  try {
    return await read()
  }
  catch (error) {
    if (error instanceof FileFault)
      return { ok: false, reason: error.reason }
    throw error
  }
}
