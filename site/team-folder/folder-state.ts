import type { FolderListing } from './list-folder.ts'

/** How it stands with a folder that is to be looked into. */
export type FolderState
  = | { kind: 'looking' }
    | { kind: 'open', listing: FolderListing }
  /** The browser asks the user anew, as it does after a restart, once there is a click. */
    | { kind: 'prompt' }
  /** The user does not want it read, or took that back. */
    | { kind: 'denied' }
  /** Deleted, moved, renamed, or on a drive that is not there. */
    | { kind: 'gone' }
    | { kind: 'failed' }

/** Why a folder cannot be read that may be: what the browser threw. */
export function stateOfError(error: unknown): FolderState {
  const name = error instanceof Error ? error.name : ''
  return { kind: name === 'NotFoundError' ? 'gone' : 'failed' }
}
