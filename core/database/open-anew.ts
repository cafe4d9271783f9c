import type { PromiseExtended } from 'dexie'
import { Dexie } from 'dexie'

/** Opens a store, as often as it is wanted. */
type Opening = (open: () => PromiseExtended<Dexie>) => PromiseExtended<Dexie>

/**
 * Opens a store in such a way that a failure is not the last word: Dexie would answer every later query with it, also
 * once there is room on the disk again. It is handed how Dexie opens it, and throws an `OpenFailedError` around what
 * the browser says, but for a store that is let go or newer.
 */
export function createOpening(db: Dexie): Opening {
  let latest = 0

  /** Not before the queries that wait for it were told why it failed, and not while it is being opened anew. */
  function forgetFailure(opening: number): void {
    setTimeout(() => opening === latest && db.close({ disableAutoOpen: false }))
  }

  return (open) => {
    const opening = ++latest
    return open().catch((error: Error) => {
      const { name, message } = error
      // Whoever closed it meanwhile wants it closed.
      if (name === Dexie.errnames.DatabaseClosed)
        throw error
      forgetFailure(opening)
      throw name === Dexie.errnames.Version ? error : new Dexie.OpenFailedError(message, error)
    })
  }
}
