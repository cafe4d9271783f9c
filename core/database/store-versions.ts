import type { Dexie, Transaction } from 'dexie'
import type { RecordType } from '../journey/records.ts'
import { recordTypes } from '../journey/records.ts'

/** Indexes of the record tables beside their id. */
const recordIndexes: Partial<Record<RecordType, string>> = {
  stage: 'journeyId',
  touchpoint: 'stageId',
  observation: 'auditId, touchpointId',
  moment: 'auditId',
}

/** Every version of the store so far, with what brings it from the one before; the last is the one that is used. */
export function declareVersions(db: Dexie): void {
  const records = Object.fromEntries(recordTypes.map(type =>
    [type, ['id', recordIndexes[type]].filter(Boolean).join(', ')]))
  db.version(1).stores({
    ...records,
    tombstones: 'id',
    pictureFiles: 'id',
    entries: 'id, at',
    changes: 'id, entryId, recordId',
    drafts: 'id, createdAt',
    settings: 'key',
  })
  db.version(2).stores({ entries: 'id, at, place' }).upgrade(numberEntries)
  db.version(3).stores({ entries: 'id, at, sequence' }).upgrade(renameNumbers)
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
