/** What somebody opened stays under its handle, for what is asked of it next. */
export interface Handles<T> {
  /** The handle comes with what was opened: two that are opened at once are told apart, whichever is ready first. */
  open: (opening: () => Promise<T>) => Promise<{ handle: number, opened: T }>
  /** Throws where it is no longer open. */
  of: (handle: number) => T
}

/** Keeps the latest that somebody opened, and the one before, which is still asked while the latest is read. */
export function createHandles<T>(): Handles<T> {
  const open = new Map<number, T>()
  let latest = 0

  function forgetOlder(): void {
    for (const handle of open.keys()) {
      if (handle < latest - 1)
        open.delete(handle)
    }
  }

  return {
    async open(opening) {
      const handle = ++latest
      const opened = await opening()
      open.set(handle, opened)
      forgetOlder()
      return { handle, opened }
    },
    of(handle) {
      const opened = open.get(handle)
      if (opened === undefined)
        throw new Error('What is asked of is no longer open.')
      return opened
    },
  }
}
