import type { KairosDatabase } from './kairos-database.ts'

/** Thrown to have a transaction give everything back. */
class GivenBack extends Error {}

/**
 * Does something in one transaction over all that is journalled. Where its result is not to be kept, everything is as if
 * it had not been done.
 */
export async function attempt<T>(db: KairosDatabase, work: () => Promise<T>, isKept: (result: T) => boolean): Promise<{ result: T, kept: boolean }> {
  let attempted: { result: T, kept: boolean } | undefined
  const workAndJudge = async () => {
    const result = await work()
    attempted = { result, kept: isKept(result) }
    if (!attempted.kept)
      throw new GivenBack()
  }
  await db.transaction('rw', db.journalled, workAndJudge).catch((error) => {
    if (!(error instanceof GivenBack))
      throw error
  })
  return attempted!
}
