/** What a folder or the browser has against a copy. */
export type TroubleKind = 'gone' | 'full' | 'read-only' | 'denied' | 'failed'

/** A folder did not take a copy; the message is in the browser's words. */
export class FolderError extends Error {
  override name = 'FolderError'
  readonly trouble: TroubleKind

  constructor(trouble: TroubleKind, message: string) {
    super(message)
    this.trouble = trouble
  }
}

/** A folder outside the browser, as copies need one; what fails is a `FolderError`. */
export interface Folder {
  /** The names of all that is in it, as its file system spells them. */
  list: () => Promise<Set<string>>
  /** Whether a file is in it, however its file system spells the name. */
  has: (name: string) => Promise<boolean>
  /** Puts a file into it under a name that is free: it is there as a whole, or not at all. */
  put: (name: string, file: Blob) => Promise<void>
  remove: (name: string) => Promise<void>
}
