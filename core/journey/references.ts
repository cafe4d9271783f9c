import type { Id } from './identifier.ts'
import type { AnyNaming } from './record-type.ts'
import type { AnyRecord } from './record.ts'
import type { NamedType, RecordOf, RecordType } from './records.ts'
import { recordDescriptions } from './records.ts'

/** A record that another one names. */
export interface Reference {
  type: NamedType
  id: Id
}

/** The records that a record cannot do without. */
export function references<T extends RecordType>(type: T, record: RecordOf[T]): Reference[] {
  return namedIn(recordDescriptions[type].references, record)
}

/** The records that a record names and that should travel with it, though it stands without them. */
function mentions<T extends RecordType>(type: T, record: RecordOf[T]): Reference[] {
  return namedIn(recordDescriptions[type].mentions, record)
}

/** All records that a record names. */
export function allNamed<T extends RecordType>(type: T, record: RecordOf[T]): Reference[] {
  return [...references(type, record), ...mentions(type, record)]
}

function namedIn(naming: AnyNaming, record: AnyRecord): Reference[] {
  const named: Reference[] = []
  for (const [type, idsOf] of Object.entries(naming)) {
    for (const id of idsOf(record as never)) {
      if (id)
        named.push({ type: type as NamedType, id })
    }
  }
  return named
}
