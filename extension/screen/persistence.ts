import { settledWithin } from '../capture/settled-within.ts'

/** Firefox may ask its user, who need not answer. */
const patienceMilliseconds = 5_000

/** What a browser says when it is asked never to delete what Kairos has stored by itself. */
export type PersistenceAnswer = 'promised' | 'refused' | 'unanswered'

/** Asks the browser never to delete what Kairos has stored by itself, and waits some seconds for its answer. */
export async function askForPersistence(storage = navigator.storage): Promise<PersistenceAnswer> {
  const isPromised = await settledWithin(patienceMilliseconds, storage.persist())
  if (isPromised === undefined)
    return 'unanswered'
  return isPromised ? 'promised' : 'refused'
}
