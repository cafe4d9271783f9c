import type { Action, Change, Entry } from '../journey/change.ts'
import type { Id } from '../journey/identifier.ts'
import type { AnyRecord } from '../journey/record.ts'
import type { RecordOf, RecordType } from '../journey/records.ts'
import type { Clock } from '../journey/timestamp.ts'
import type { Tombstone } from '../journey/tombstone.ts'
import type { NewEntry } from './add-entry.ts'
import type { KairosDatabase, PictureFile } from './kairos-database.ts'
import { newId } from '../journey/identifier.ts'
import { timestampOf } from '../journey/timestamp.ts'
import { addEntry } from './add-entry.ts'
import { goBack } from './go-back.ts'
import { adoptRecords, buryRecord, editRecord, forgetRecord, keepLost } from './record-changes.ts'
import { takeBack } from './take-back.ts'

type Content<T> = { [key in keyof T as key extends 'id' | 'revision' | 'updatedAt' | 'restored' ? never : key]: T[key] }

/** What shall become of one record: its new content, or null to delete it. Revision and time are the journal's. */
export type Edit = {
  [type in RecordType]: { type: type, id: Id, content: Content<RecordOf[type]> | null }
}[RecordType]

/** A record as it came from elsewhere: it keeps its own revision and time. */
export interface Adoption {
  type: RecordType
  record: AnyRecord
}

interface Deed {
  action: Action
  /** The auditor who does it; null where nobody is named. */
  by: Id | null
  /** A file's name or a point's label. */
  about?: string
}

/** The one way into the store: every change is written together with what it was, is, who and when. */
export interface Journal {
  /**
   * Creates, edits and deletes records, and stores the bytes of new pictures, all or nothing.
   * Rejects a record that other Kairos would refuse to read.
   */
  write: (deed: Deed, edits: Edit[], files?: PictureFile[]) => Promise<Entry>
  /** Takes records and deletions in as they are, all or nothing; of versions that lost, only the journal keeps a copy. */
  adopt: (deed: Deed, adoptions: Adoption[], tombstones: Tombstone[], files?: PictureFile[], lost?: Adoption[]) => Promise<Entry>
  /** Removes records from this store alone: no tombstone is left, so a file may bring them again. */
  forget: (deed: Deed, records: { type: RecordType, id: Id }[]) => Promise<Entry>
  /** Takes an entry back: each record becomes what it was before, but for those that were changed again since. */
  undo: (entryId: Id, by: Id | null) => Promise<Entry>
  /** Sets a point that one can go back to, and changes nothing. */
  setPoint: (label: string, by: Id | null) => Promise<Entry>
  /** Removes such a point: the history before it may be forgotten again, where room is short. */
  removePoint: (entryId: Id) => Promise<void>
  /** Sets a point by itself, before something is replaced. */
  secure: (deed: Pick<Deed, 'by' | 'about'>) => Promise<Entry>
  /** Makes everything what it was right after an entry, as newer versions, in one entry that can itself be taken back. */
  goBack: (entryId: Id, by: Id | null) => Promise<Entry>
}

/** @param clock where the time of each change comes from */
export function createJournal(db: KairosDatabase, clock: Clock): Journal {
  const enter = (deed: Deed, apply: (at: string) => Promise<Delta[]>, files: PictureFile[] = [], undoes: Id | null = null) =>
    record(db, { id: newId(), ...deed, at: timestampOf(clock), undoes }, files, apply)
  const secure: Journal['secure'] = deed => enter({ action: 'safety-set', ...deed }, async () => [])
  return {
    write: (deed, edits, files) => enter(deed, async (at) => {
      const auditId = await auditOf(db, edits)
      return Promise.all(edits.map(edit => editRecord(db, edit, at, auditId)))
    }, files),
    adopt: (deed, adoptions, tombstones, files, lost = []) => enter(deed, async () => [
      ...await Promise.all(lost.map(adoption => keepLost(db, adoption))),
      ...await adoptRecords(db, adoptions),
      ...await Promise.all(tombstones.map(tombstone => buryRecord(db, tombstone))),
    ], files),
    forget: (deed, records) => enter(deed, () => Promise.all(records.map(({ type, id }) => forgetRecord(db, type, id)))),
    undo: async (entryId, by) => enter({ action: 'undone', by, ...await aboutOf(db, entryId) }, at => takeBack(db, entryId, at), [], entryId),
    setPoint: (about, by) => enter({ action: 'point-set', by, about }, async () => []),
    removePoint: async entryId => void await db.entries.where('id').equals(entryId).and(({ action }) => action === 'point-set').delete(),
    secure,
    goBack: (entryId, by) => db.transaction('rw', db.journalled, async () => {
      await secure({ by })
      return enter({ action: 'gone-back', by, ...await aboutOf(db, entryId) }, at => goBack(db, entryId, at))
    }),
  }
}

/** What became of one record. */
export type Delta = Pick<Change, 'type' | 'recordId' | 'before' | 'after' | 'lost' | 'buried'>

async function record(db: KairosDatabase, entry: NewEntry, files: PictureFile[], apply: (at: string) => Promise<Delta[]>): Promise<Entry> {
  return db.transaction('rw', db.journalled, async () => {
    await db.pictureFiles.bulkPut(files)
    const deltas = await apply(entry.at)
    await db.changes.bulkAdd(deltas.map(delta => ({ id: newId(), entryId: entry.id, ...delta })))
    return addEntry(db, entry)
  })
}

/** What an entry is about, for the one that takes it back. */
async function aboutOf(db: KairosDatabase, entryId: Id): Promise<Pick<Entry, 'about'>> {
  const about = (await db.entries.get(entryId))?.about
  return about === undefined ? {} : { about }
}

/** The audit that a deed is about, as far as its observations tell: tombstones carry it, so that each file has its own. */
async function auditOf(db: KairosDatabase, edits: Edit[]): Promise<Id | null> {
  for (const edit of edits) {
    if (edit.type === 'observation') {
      const observation = edit.content ?? await db.records('observation').get(edit.id)
      if (observation)
        return observation.auditId
    }
  }
  return null
}
