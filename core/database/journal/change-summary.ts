import type { Id } from '../../journey/identifier.ts'
import type { RecordType } from '../../journey/records.ts'

/** What became of records of a type. */
export interface Tally {
  type: RecordType
  made: number
  changed: number
  removed: number
  /** Versions that lost against what was here. */
  losing: number
  /** Deletions of what was never here. */
  unseen: number
}

/** Records that an entry is about; of many the first tell enough. */
export interface Touching {
  /** The first ten: some may have no name, and a line shows three. */
  ids: Id[]
  /** How many there are in all. */
  count: number
}

/** Whom and what an entry is about: whose observations of which audit and where, or else the records themselves. */
export type Touched = Record<'audits' | 'touchpoints' | 'auditors', Touching>

/** What an entry's changes come to. */
export interface ChangeSummary {
  tallies: Tally[]
  touched: Touched
}

/** How many records an entry changed; versions that lost left theirs as they were. */
export function countChanged(tallies: Tally[]): number {
  return tallies.reduce((sum, { made, changed, removed, unseen }) => sum + made + changed + removed + unseen, 0)
}

/** How many changes an entry notes, those of versions that lost too. */
export function countAll(tallies: Tally[]): number {
  return tallies.reduce((sum, { losing }) => sum + losing, countChanged(tallies))
}
