import type { Id } from '../../journey/identifier.ts'
import type { RecordNames } from '../../journey/record-names.ts'
import type { RecordType } from '../../journey/records.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { ChangeSummary } from './change-summary.ts'
import type { JournalEntry, RecordChange } from './entry.ts'
import { recordTypes } from '../../journey/records.ts'
import { existingIds } from '../existing-records.ts'
import { countAll } from './change-summary.ts'
import { forEachChangeIn } from './changes.ts'
import { idsNamedIn, namesOf } from './record-names.ts'

/** An entry of the journal, to be looked at. */
export interface HistoryEntry extends ChangeSummary {
  entry: JournalEntry
  /** The entry that this one undid; null also where it is forgotten. */
  undid: JournalEntry | null
  /** When it was undone; null where it was not. */
  undoneAt: string | null
  /** The one record that it changed, screenshots aside; null where there are others. */
  only: RecordChange | null
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
  return { ...await describeHistory(db, listed, all), older: all.length - listed.length }
}

/**
 * What there is to say of entries.
 * @param all entries of the journal
 */
export async function describeHistory(
  db: KairosDatabase,
  listed: JournalEntry[],
  all: JournalEntry[],
): Promise<Pick<ListedHistory, 'entries' | 'names'>> {
  const entries = describeEntries(listed, all, await onlyChanges(db, listed))
  const ids = entries.flatMap(({ entry: { by }, touched: { audits, touchpoints, auditors } }) =>
    [...by ? [by] : [], ...audits.ids, ...touchpoints.ids, ...auditors.ids])
  return { entries, names: await namesOf(db, [...new Set(ids)]) }
}

/** The changes of those entries that changed one record. */
async function onlyChanges(db: KairosDatabase, entries: JournalEntry[]): Promise<Map<Id, RecordChange>> {
  const ofOne = entries.filter(({ summary: { tallies } }) => countAll(tallies.filter(isOfOthers)) === 1)
  const changes = new Map<Id, RecordChange>()
  await forEachChangeIn(db, ofOne.map(({ id }) => id), (change, entryId) =>
    isOfOthers(change) && changes.set(entryId, change))
  return changes
}

function isOfOthers({ type }: { type: RecordType }): boolean {
  return type !== 'picture'
}

function describeEntries(
  listed: JournalEntry[],
  all: JournalEntry[],
  changes: Map<Id, RecordChange>,
): HistoryEntry[] {
  const byId = new Map(all.map(entry => [entry.id, entry]))
  const undoneAt = new Map(all.flatMap(({ undoes, at }): [Id, string][] => undoes ? [[undoes, at]] : []))
  return listed.map(entry => ({
    entry,
    ...entry.summary,
    undid: (entry.undoes && byId.get(entry.undoes)) || null,
    undoneAt: undoneAt.get(entry.id) ?? null,
    only: changes.get(entry.id) ?? null,
  }))
}

/** A list of more would be a long wait, and nobody reads it to its end. */
const mostRead = 200

/** An entry's changes, to be read. */
export interface NamedChanges {
  /** The first of them, record by record, what refers to others after them. */
  changes: RecordChange[]
  /** How many more there are. */
  more: number
  /** Of all that their versions name. */
  names: RecordNames
}

/** What an entry changed, and what all versions in it name. */
export async function readNamedChanges(db: KairosDatabase, entryId: Id): Promise<NamedChanges> {
  const { changes, more } = await readChanges(db, entryId)
  const versions = changes.flatMap(({ type, before, after, lost }) =>
    [before, after, lost].filter(record => record !== null && record !== undefined).map(record => ({ type, record })))
  return { changes, more, names: await namesOf(db, idsNamedIn(versions)) }
}

async function readChanges(db: KairosDatabase, entryId: Id): Promise<Omit<NamedChanges, 'names'>> {
  const byType = new Map(recordTypes.map((type): [RecordType, RecordChange[]] => [type, []]))
  let count = 0
  await forEachChangeIn(db, [entryId], (change) => {
    const ofType = byType.get(change.type)!
    if (ofType.length < mostRead)
      ofType.push(change)
    count++
  })
  const changes = [...byType.values()].flat().slice(0, mostRead)
  return { changes, more: count - changes.length }
}

/** Pictures that an entry brought back and whose bytes are gone. */
export async function picturesWithoutBytes(db: KairosDatabase, entryId: Id): Promise<Id[]> {
  const broughtBack: Id[] = []
  await forEachChangeIn(db, [entryId], ({ type, before, after, recordId }) => {
    if (type === 'picture' && !before && after)
      broughtBack.push(recordId)
  })
  const existing = new Set(await existingIds(db.pictureFiles, broughtBack))
  return broughtBack.filter(id => !existing.has(id))
}
