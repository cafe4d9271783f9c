import type { Id } from '../../journey/identifier.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Clock } from '../../journey/timestamp.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { KairosDatabase, PictureFile } from '../kairos-database.ts'
import type { JournalEntry, JournalEntryInput, RecordChange, TypedRecord } from './entry.ts'
import type { RecordEdit } from './record-edit.ts'
import { compareTexts } from '../../journey/compare-texts.ts'
import { commit } from './commit.ts'
import { planAdoption, planDeletion, planEdit } from './plan-changes.ts'
import { readStored } from './read-stored.ts'
import { restore } from './restore.ts'
import { undo } from './undo.ts'
import { writeChanges } from './write-records.ts'

/** What comes from elsewhere, and is taken in as it is. */
interface Adoption {
  records: TypedRecord[]
  /** Deletions, also of records that were never here. */
  tombstones?: Tombstone[]
  /** Versions that lose against the local ones: only the journal keeps a copy. */
  losing?: TypedRecord[]
  /** The bytes of pictures. */
  files?: PictureFile[]
}

/** The one way into the store: every change is written together with what it was, is, who and when. */
export interface Journal {
  /**
   * Creates, edits and deletes records, and stores the bytes of new pictures, all or nothing.
   * Rejects a record that other Kairos would refuse to read.
   */
  write: (input: JournalEntryInput, edits: RecordEdit[], files?: PictureFile[]) => Promise<JournalEntry>
  /** Takes records and deletions in as they are, all or nothing. */
  adopt: (input: JournalEntryInput, adoption: Adoption) => Promise<JournalEntry>
  /** Removes records from this store alone: no tombstone is left, so a file may bring them again. */
  removeLocally: (input: JournalEntryInput, records: { type: RecordType, id: Id }[]) => Promise<JournalEntry>
  /** Undoes an entry: each record becomes what it was before, but for those that were changed again since. */
  undo: (entryId: Id, by: Id | null) => Promise<JournalEntry>
  /** Sets a restore point: everything can be made again what it is now. It changes nothing. */
  setRestorePoint: (label: string, by: Id | null) => Promise<JournalEntry>
  /** Removes a restore point: what came after it may be pruned again, where room is short. */
  removeRestorePoint: (entryId: Id) => Promise<void>
  /** Sets a safety point by itself, before something is replaced; unlike a restore point, it may be pruned. */
  setSafetyPoint: (input: Pick<JournalEntryInput, 'by' | 'about'>) => Promise<JournalEntry>
  /** Makes everything what it was right after an entry, as newer versions, in one entry that can itself be undone. */
  restore: (entryId: Id, by: Id | null) => Promise<JournalEntry>
}

/** @param clock where the time of each change comes from */
export function createJournal(db: KairosDatabase, clock: Clock): Journal {
  const nothing = async (): Promise<void> => {}
  const setSafetyPoint: Journal['setSafetyPoint'] = input =>
    commit(db, clock, { action: 'safety-set', ...input }, nothing)

  return {
    write: (input, edits, files) =>
      commit(db, clock, input, (at, note) => editAll(db, edits, at).then(note), { files }),
    adopt: (input, adoption) => commit(db, clock, input, (_, note) => adoptAll(db, adoption).then(note), adoption),
    removeLocally: (input, records) => commit(db, clock, input, (_, note) => removeAll(db, records).then(note)),
    async undo(entryId, by) {
      const input = { action: 'undone' as const, by, ...await aboutOf(db, entryId) }
      return commit(db, clock, input, (at, note) => undo(db, entryId, at, note), { undoes: entryId })
    },
    setRestorePoint: (about, by) => commit(db, clock, { action: 'point-set', by, about }, nothing),
    removeRestorePoint: entryId => removeRestorePoint(db, entryId),
    setSafetyPoint,
    restore: (entryId, by) => db.transaction('rw', db.journalled, async () => {
      await setSafetyPoint({ by })
      const input = { action: 'gone-back' as const, by, ...await aboutOf(db, entryId) }
      return commit(db, clock, input, (at, note) => restore(db, entryId, at, note))
    }),
  }
}

async function editAll(db: KairosDatabase, edits: RecordEdit[], at: string): Promise<RecordChange[]> {
  const auditId = await auditOf(db, edits)
  const stored = await readStored(db, edits)
  return writeChanges(db, edits.map((edit, index) => planEdit(edit, stored[index]!, at, auditId)))
}

/**
 * What loses is only noted, as what it lost against still is. By their ids: what lies together is undone together.
 */
async function adoptAll(db: KairosDatabase, adoption: Adoption): Promise<RecordChange[]> {
  const [records, losing] = [adoption.records, adoption.losing ?? []].map(list =>
    list.toSorted((a, b) => compareTexts(a.record.id, b.record.id))) as [TypedRecord[], TypedRecord[]]
  const tombstones = (adoption.tombstones ?? []).toSorted((a, b) => compareTexts(a.id, b.id))
  const [kept, replaced] = [await readStored(db, losing.map(identityOf)), await readStored(db, records.map(identityOf))]
  const notes = losing.map(({ type, record }, index): RecordChange => {
    const now = kept[index]!.record
    return { type, recordId: record.id, before: now, after: now, lost: record }
  })
  const adopted = await writeChanges(db, records.map((record, index) => planAdoption(record, replaced[index]!)))
  const deleted = await readStored(db, tombstones)
  const deletions = tombstones.map((tombstone, index) => planDeletion(tombstone, deleted[index]!))
  return [...notes, ...adopted, ...await writeChanges(db, deletions)]
}

function identityOf({ type, record: { id } }: TypedRecord): { type: RecordType, id: Id } {
  return { type, id }
}

async function removeAll(db: KairosDatabase, records: { type: RecordType, id: Id }[]): Promise<RecordChange[]> {
  const stored = await readStored(db, records)
  return writeChanges(db, records.map(({ type, id }, index) =>
    ({ change: { type, recordId: id, before: stored[index]!.record, after: null }, tombstone: null })))
}

async function removeRestorePoint(db: KairosDatabase, entryId: Id): Promise<void> {
  await db.entries.where('id').equals(entryId).and(({ action }) => action === 'point-set').delete()
}

/** What an entry is about, for the one that undoes it. */
async function aboutOf(db: KairosDatabase, entryId: Id): Promise<Pick<JournalEntry, 'about'>> {
  const about = (await db.entries.get(entryId))?.about
  return about === undefined ? {} : { about }
}

/** The audit that edits are about, as far as observations tell: tombstones carry it, so that each file has its own. */
async function auditOf(db: KairosDatabase, edits: RecordEdit[]): Promise<Id | null> {
  for (const edit of edits) {
    if (edit.type === 'observation') {
      const observation = edit.content ?? await db.records('observation').get(edit.id)
      if (observation)
        return observation.auditId
    }
  }
  return null
}
