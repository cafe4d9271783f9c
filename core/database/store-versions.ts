import type { Dexie, Transaction } from 'dexie'
import type { Id } from '../journey/identifier.ts'
import type { RecordChange } from './journal/entry.ts'
import type { Summing } from './journal/summarise-changes.ts'
import { recordDescriptions, recordTypes } from '../journey/records.ts'
import { chunksOf } from './chunks.ts'
import { listKeys } from './journal/list-keys.ts'
import { nothingSummed, summaryOf, sumUp } from './journal/summarise-changes.ts'

/** Every version of the store so far, with what brings it from the one before; the last is the one that is used. */
export function declareVersions(db: Dexie): void {
  db.version(1).stores({
    ...recordTables(1),
    tombstones: 'id',
    pictureFiles: 'id',
    entries: 'id, at',
    changes: 'id, entryId, recordId',
    drafts: 'id, createdAt',
    settings: 'key',
  })
  db.version(2).stores({ entries: 'id, at, place' }).upgrade(numberEntries)
  db.version(3).stores({ entries: 'id, at, sequence' }).upgrade(renameNumbers)
  db.version(4).stores({ changes: 'id, entryId, *recordIds' }).upgrade(listChanges)
  db.version(5).stores({ changes: 'id, entryId, *about' }).upgrade(summariseLists)
  db.version(6).stores(recordTables(6))
  db.version(7).stores(recordTables(7))
  db.version(8).stores({ ...recordTables(8), answerFiles: 'id, sourceId' })
  db.version(9).stores(recordTables(9))
  db.version(10).stores(recordTables(10))
}

/** The tables of the types of records that came with a version, each with its indexes. */
function recordTables(version: number): Record<string, string> {
  const descriptions = recordTypes.map(type => recordDescriptions[type]).filter(({ since }) => since === version)
  return Object.fromEntries(descriptions.map(({ name, parent, indexes }) =>
    [name, ['id', ...parent ? [parent.field] : [], ...indexes].join(', ')]))
}

/** Version 1 ordered the journal by the clock alone. */
async function numberEntries(upgrade: Transaction): Promise<void> {
  const entries = await upgrade.table('entries').orderBy('at').toArray()
  await upgrade.table('entries').bulkPut(entries.map((entry, index) => ({ ...entry, place: index + 1 })))
}

/** In version 2 an entry's number was called its place. */
async function renameNumbers(upgrade: Transaction): Promise<void> {
  await upgrade.table('entries').toCollection().modify((entry) => {
    entry.sequence = entry.place
    delete entry.place
  })
}

/** How many changes version 4 puts into a list. */
const mostInList = 500

/** Until version 3 each change was a row. */
async function listChanges(upgrade: Transaction): Promise<void> {
  const table = upgrade.table('changes')
  const byEntry = Map.groupBy(await table.toArray(), ({ entryId }) => entryId)
  await table.clear()
  for (const [entryId, rows] of byEntry) {
    for (const part of chunksOf(rows, mostInList)) {
      const changes = part.map(({ id: _, entryId: __, ...change }) => change)
      await table.add({ id: part[0].id, entryId, recordIds: changes.map(({ recordId }) => recordId), changes })
    }
  }
}

/**
 * Version 4 had all records' ids in the index, which took longer than the records themselves, and looked through all
 * changes for what the history says of them.
 */
async function summariseLists(upgrade: Transaction): Promise<void> {
  const summaries = new Map<Id, Summing>()
  await upgrade.table('changes').toCollection().modify((list) => {
    const summing = summaries.get(list.entryId) ?? nothingSummed()
    list.changes.forEach((change: RecordChange) => sumUp(summing, change))
    summaries.set(list.entryId, summing)
    list.about = listKeys(list.recordIds)
    delete list.recordIds
  })
  await upgrade.table('entries').toCollection().modify(entry =>
    entry.summary = summaryOf(summaries.get(entry.id) ?? nothingSummed()))
}
