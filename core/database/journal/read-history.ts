import type { Id } from '../../journey/identifier.ts'
import type { RecordType } from '../../journey/records.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { JournalEntry, RecordChange } from './entry.ts'
import { recordTypes } from '../../journey/records.ts'
import { existingIds } from '../existing-records.ts'

/**
 * How many records of a type an entry made, changed and removed, and how many losing versions it brought: those that
 * lost against what was here.
 */
export interface Tally {
  type: RecordType
  made: number
  changed: number
  removed: number
  losing: number
}

/** An entry of the journal, to be looked at. */
export interface HistoryEntry {
  entry: JournalEntry
  tallies: Tally[]
  /** When it was undone; null where it was not. */
  undoneAt: string | null
}

/** The most entries that are listed at once. */
const mostListed = 200

/** The latest entries of the journal, newest first, and how many older ones there are. */
export async function readHistory(db: KairosDatabase): Promise<{ entries: HistoryEntry[], older: number }> {
  const all = await db.entries.orderBy('sequence').reverse().toArray()
  const listed = all.slice(0, mostListed)
  const changes = await db.changes.where('entryId').anyOf(listed.map(({ id }) => id)).toArray()
  const byEntry = Map.groupBy(changes, ({ entryId }) => entryId)
  const undoneAt = new Map(all.flatMap(({ undoes, at }): [Id, string][] => undoes ? [[undoes, at]] : []))
  const entries = listed.map((entry): HistoryEntry => ({
    entry,
    tallies: talliesOf(byEntry.get(entry.id) ?? []),
    undoneAt: undoneAt.get(entry.id) ?? null,
  }))
  return { entries, older: all.length - listed.length }
}

/** What an entry changed, record by record, what refers to others after them. */
export async function readChanges(db: KairosDatabase, entryId: Id): Promise<RecordChange[]> {
  return byRecordType(await db.changes.where('entryId').equals(entryId).toArray())
}

/** Pictures that an entry brought back and whose bytes are gone. */
export async function picturesWithoutBytes(db: KairosDatabase, entryId: Id): Promise<Id[]> {
  const changes = await readChanges(db, entryId)
  const broughtBack = changes.filter(({ type, before, after }) => type === 'picture' && !before && after)
  const ids = broughtBack.map(({ recordId }) => recordId)
  const existing = new Set(await existingIds(db.pictureFiles, ids))
  return ids.filter(id => !existing.has(id))
}

function talliesOf(changes: RecordChange[]): Tally[] {
  return [...Map.groupBy(byRecordType(changes), ({ type }) => type)].map(([type, ofType]) => ({
    type,
    made: ofType.filter(({ before, after }) => !before && after).length,
    changed: ofType.filter(({ before, after, lost }) => before && after && !lost).length,
    losing: ofType.filter(({ lost }) => lost).length,
    removed: ofType.filter(({ before, after }) => before && !after).length,
  }))
}

function byRecordType(changes: RecordChange[]): RecordChange[] {
  return changes.toSorted((a, b) => recordTypes.indexOf(a.type) - recordTypes.indexOf(b.type))
}
