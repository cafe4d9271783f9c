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

/** The records that a record of a type cannot do without. */
export function references(type: RecordType, record: AnyRecord): Reference[] {
  return namedIn(recordDescriptions[type].references, record)
}

/** The records that a record names and that should travel with it, though it stands without them. */
function mentions(type: RecordType, record: AnyRecord): Reference[] {
  return namedIn(recordDescriptions[type].mentions, record)
}

/** All records that a record of a type names. */
export function allNamed(type: RecordType, record: AnyRecord): Reference[] {
  return [...references(type, record), ...mentions(type, record)]
}

/** All that records of a type name, each once: of very many records that name few, far quicker than one by one. */
export function namedByAny<T extends RecordType>(type: T, records: readonly RecordOf[T][]): Reference[] {
  const { references, mentions } = recordDescriptions[type]
  const namings = [references, mentions].flatMap(naming => Object.entries<AnyNaming[string]>(naming))
  return namings.flatMap(([named, idsOf]) => {
    const ids = new Set<Id>()
    for (const record of records)
      idsOf(record as never).forEach(id => id && ids.add(id))
    return Array.from(ids, id => ({ type: named as NamedType, id }))
  })
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
