import type { KairosDatabase } from '../kairos-database.ts'

/** Thrown to have a transaction give everything back. */
class RolledBack extends Error {}

/** What was done, and whether it stayed. */
export interface Attempt<T> {
  result: T
  isKept: boolean
}

/**
 * Does something in one transaction over all that is journalled. Where its result is not to be kept, everything is as
 * if it had not been done.
 */
export async function rollBackUnless<T>(
  db: KairosDatabase,
  isKept: (result: T) => boolean,
  work: () => Promise<T>,
): Promise<Attempt<T>> {
  let attempt: Attempt<T> | undefined
  const workAndJudge = async () => {
    const result = await work()
    attempt = { result, isKept: isKept(result) }
    if (!attempt.isKept)
      throw new RolledBack()
  }
  await db.transaction('rw', db.journalled, workAndJudge).catch((error) => {
    if (!(error instanceof RolledBack))
      throw error
  })
  return attempt!
}
