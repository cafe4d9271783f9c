import type { Id } from '../../journey/identifier.ts'
import type { RecordNames } from '../../journey/record-names.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { JournalEntry, RecordChange } from './entry.ts'
import type { ChangeSummary, Summing } from './summarise-changes.ts'
import { recordTypes } from '../../journey/records.ts'
import { existingIds } from '../existing-records.ts'
import { forEachChangeIn } from './changes.ts'
import { idsNamedIn, namesOf } from './record-names.ts'
import { nothingSummed, summaryOf, sumUp } from './summarise-changes.ts'

/** An entry of the journal, to be looked at. */
export interface HistoryEntry extends ChangeSummary {
  entry: JournalEntry
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

/** Of so many records of a kind an entry's line may tell the names: it shows three, and some may have none. */
const mostNamed = 10

/** The latest entries of the journal. */
export async function readHistory(db: KairosDatabase): Promise<ListedHistory> {
  const all = await db.entries.orderBy('sequence').reverse().toArray()
  const listed = all.slice(0, mostListed)
  const entries = describeEntries(listed, all, await summariesOf(db, listed))
  const ids = entries.flatMap(({ entry: { by }, touched: { audits, touchpoints, auditors } }) =>
    [...by ? [by] : [], ...[audits, touchpoints, auditors].flatMap(touched => touched.slice(0, mostNamed))])
  return { entries, older: all.length - listed.length, names: await namesOf(db, [...new Set(ids)]) }
}

async function summariesOf(db: KairosDatabase, entries: JournalEntry[]): Promise<Map<Id, Summing>> {
  const summaries = new Map(entries.map(({ id }) => [id, nothingSummed()]))
  await forEachChangeIn(db, [...summaries.keys()], (change, entryId) => sumUp(summaries.get(entryId)!, change))
  return summaries
}

function describeEntries(listed: JournalEntry[], all: JournalEntry[], summaries: Map<Id, Summing>): HistoryEntry[] {
  const byId = new Map(all.map(entry => [entry.id, entry]))
  const undoneAt = new Map(all.flatMap(({ undoes, at }): [Id, string][] => undoes ? [[undoes, at]] : []))
  return listed.map(entry => ({
    entry,
    ...summaryOf(summaries.get(entry.id)!),
    undid: (entry.undoes && byId.get(entry.undoes)) || null,
    undoneAt: undoneAt.get(entry.id) ?? null,
  }))
}

/** How many records an entry changed. */
export async function countChanges(db: KairosDatabase, entryId: Id): Promise<number> {
  let count = 0
  await forEachChangeIn(db, [entryId], () => count++)
  return count
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
  const byType = new Map(recordTypes.map(type => [type, [] as RecordChange[]]))
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
