import type { Id } from '../../journey/identifier.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Reference } from '../../journey/references.ts'
import type { RecordChange } from './entry.ts'
import { allNamed } from '../../journey/references.ts'

/** Of a change what tells whether it can be undone: of hundreds of thousands there is no room for more. */
export interface ChangeMark {
  type: RecordType
  recordId: Id
  isMaking: boolean
  isLost: boolean
  /** All that the version before names, which undoing puts back. */
  namesBefore: Reference[]
}

export function markOf(change: RecordChange): ChangeMark {
  const { type, recordId, before, lost } = change
  const namesBefore = before ? allNamed(type, before) : []
  return { type, recordId, isMaking: isMaking(change), isLost: lost !== undefined, namesBefore }
}

/** Whether a change made its record, which undoing takes away. */
export function isMaking({ before, after }: RecordChange): boolean {
  return before === null && after !== null
}
