import type { Id } from '../../journey/identifier.ts'
import type { RecordNames } from '../../journey/record-names.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { JournalEntry, RecordChange } from './entry.ts'
import { recordTypes } from '../../journey/records.ts'
import { existingIds } from '../existing-records.ts'
import { idsNamedIn, namesOf } from './record-names.ts'

/**
 * How many records of a type an entry made, changed and removed, and how many losing versions it brought: those that
 * lost against what was here.
 */
interface Tally {
  type: RecordType
  made: number
  changed: number
  removed: number
  losing: number
}

/** Whom and what an entry is about. */
export interface Touched {
  audits: Id[]
  touchpoints: Id[]
  auditors: Id[]
}

/** An entry of the journal, to be looked at. */
export interface HistoryEntry {
  entry: JournalEntry
  tallies: Tally[]
  touched: Touched
  /** The one record that it changed, screenshots aside; null where there are others. */
  only: RecordChange | null
  /** The entry that this one undid; null also where it is forgotten. */
  undid: JournalEntry | null
  /** When it was undone; null where it was not. */
  undoneAt: string | null
}

/** The latest entries of the journal, and what there is to say of them. */
export interface ListedHistory {
  /** Newest first. */
  entries: HistoryEntry[]
  /** How many older ones there are. */
  older: number
  /** Of those who did it, and of all that was touched. */
  names: RecordNames
}

/** The most entries that are listed at once. */
const mostListed = 200

/** The latest entries of the journal. */
export async function readHistory(db: KairosDatabase): Promise<ListedHistory> {
  const all = await db.entries.orderBy('sequence').reverse().toArray()
  const listed = all.slice(0, mostListed)
  const changes = await db.changes.where('entryId').anyOf(listed.map(({ id }) => id)).toArray()
  const entries = describeEntries(listed, all, changes)
  const ids = entries.flatMap(({ entry: { by }, touched: { audits, touchpoints, auditors } }) =>
    [...by ? [by] : [], ...audits, ...touchpoints, ...auditors])
  return { entries, older: all.length - listed.length, names: await namesOf(db, [...new Set(ids)]) }
}

function describeEntries(listed: JournalEntry[], all: JournalEntry[], changes: RecordChange[]): HistoryEntry[] {
  const byEntry = Map.groupBy(changes, ({ entryId }) => entryId)
  const byId = new Map(all.map(entry => [entry.id, entry]))
  const undoneAt = new Map(all.flatMap(({ undoes, at }): [Id, string][] => undoes ? [[undoes, at]] : []))
  return listed.map((entry) => {
    const ofEntry = byEntry.get(entry.id) ?? []
    return {
      entry,
      tallies: talliesOf(ofEntry),
      touched: touchedBy(ofEntry),
      only: onlyIn(ofEntry.filter(({ type }) => type !== 'picture')),
      undid: (entry.undoes && byId.get(entry.undoes)) || null,
      undoneAt: undoneAt.get(entry.id) ?? null,
    }
  })
}

function onlyIn(changes: RecordChange[]): RecordChange | null {
  return changes.length === 1 ? changes[0]! : null
}

/** Whose observations of which audit and where; of an entry without observations the records themselves. */
function touchedBy(changes: RecordChange[]): Touched {
  const observed = changes.filter(({ type }) => type === 'observation').map(versionOf)
  const idsIn = (field: string) => distinct(observed.map(record => record?.[field]))
  const changed = (wanted: RecordType) =>
    distinct(changes.filter(({ type }) => type === wanted).map(({ recordId }) => recordId))
  return observed.length > 0
    ? { audits: idsIn('auditId'), touchpoints: idsIn('touchpointId'), auditors: idsIn('auditorId') }
    : { audits: changed('audit'), touchpoints: changed('touchpoint'), auditors: changed('auditor') }
}

function versionOf({ before, after, lost }: RecordChange): AnyRecord | null {
  return lost ?? after ?? before
}

function distinct(ids: unknown[]): Id[] {
  return [...new Set(ids)].filter(id => typeof id === 'string')
}

/** What an entry changed, record by record, what refers to others after them. */
export async function readChanges(db: KairosDatabase, entryId: Id): Promise<RecordChange[]> {
  return byRecordType(await db.changes.where('entryId').equals(entryId).toArray())
}

/** What an entry changed, and what all versions in it name. */
export async function readNamedChanges(
  db: KairosDatabase,
  entryId: Id,
): Promise<{ changes: RecordChange[], names: RecordNames }> {
  const changes = await readChanges(db, entryId)
  const versions = changes.flatMap(({ type, before, after, lost }) =>
    [before, after, lost].filter(record => record !== null && record !== undefined).map(record => ({ type, record })))
  return { changes, names: await namesOf(db, idsNamedIn(versions)) }
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
