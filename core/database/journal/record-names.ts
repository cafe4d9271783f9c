import type { Id } from '../../journey/identifier.ts'
import type { LocalisedText } from '../../journey/localised-text.ts'
import type { RecordNames } from '../../journey/record-names.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { TypedRecord } from './entry.ts'
import { recordTypes } from '../../journey/records.ts'
import { allNamed } from '../../journey/references.ts'
import { getExisting } from '../existing-records.ts'
import { forEachChangeOf } from './changes.ts'

/** The ids of all that versions of records name. */
export function idsNamedIn(versions: TypedRecord[]): Id[] {
  return [...new Set(versions.flatMap(({ type, record }) =>
    allNamed(type, record).map(({ id }) => id)))]
}

/** What records are called, also those that are gone and that only the journal still has; others are left out. */
export async function namesOf(db: KairosDatabase, ids: Id[]): Promise<RecordNames> {
  const names: RecordNames = {}
  for (const type of recordTypes)
    noteNames(names, await getExisting(db.table<AnyRecord, Id>(type), ids))
  const gone = ids.filter(id => !(id in names))
  await forEachChangeOf(db, gone, ({ before, after }) => noteNames(names, [after ?? before]))
  return names
}

/** What records are called, of those whose ids are asked for. */
export function namesAmong(records: AnyRecord[], ids: Id[]): RecordNames {
  const wanted = new Set(ids)
  const names: RecordNames = {}
  noteNames(names, records.filter(({ id }) => wanted.has(id)))
  return names
}

function noteNames(names: RecordNames, records: (AnyRecord | null | undefined)[]): void {
  for (const record of records) {
    const name = record && nameOf(record)
    if (name)
      names[record.id] = name
  }
}

function nameOf(record: AnyRecord): string | LocalisedText | undefined {
  return (record.title ?? record.name) as string | LocalisedText | undefined
}
