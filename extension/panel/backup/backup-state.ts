import type { Id } from '../../../core/journey/identifier.ts'
import type { TroubleKind } from '../../backup/folder.ts'

/** How far a copy is: of its screenshots. */
export interface CopyProgress {
  done: number
  total: number
}

/** Why nothing is copied now; the detail is in the browser's words. */
export interface CopyTrouble {
  kind: 'trouble'
  trouble: TroubleKind
  detail: string
}

/** What came of the last try to copy, for as long as the panel is open. */
export type CopyOutcome
  /** None yet. */
  = | { kind: 'untried' }
    /** Up to this entry of the journal all of the audit is in the folder. */
    | { kind: 'copied', auditId: Id, upTo: number }
    /** The browser wants a click first. */
    | { kind: 'waiting' }
    | { kind: 'cancelled' }
    | CopyTrouble

/** The state of the copy in the folder that is chosen. */
export type BackupState
  = | { kind: 'copying', progress: CopyProgress }
    /** Something is not in the folder yet, and will be in a moment. */
    | { kind: 'behind' }
    | { kind: 'copied' }
    | { kind: 'waiting' }
    | { kind: 'cancelled' }
    | CopyTrouble

interface Known {
  outcome: CopyOutcome
  /** Of a copy that takes long enough to be told of; null where none does. */
  progress: CopyProgress | null
  auditId: Id | undefined
  /** The number of the journal's last entry; undefined until it is read. */
  latest: number | undefined
}

/** What is to be said of the copy. A trouble is told of until a copy is through. */
export function backupState({ outcome, progress, auditId, latest = Infinity }: Known): BackupState {
  if (progress && outcome.kind !== 'trouble')
    return { kind: 'copying', progress }
  if (outcome.kind === 'untried')
    return { kind: 'behind' }
  if (outcome.kind === 'copied')
    return { kind: outcome.auditId === auditId && latest <= outcome.upTo ? 'copied' : 'behind' }
  return outcome
}
