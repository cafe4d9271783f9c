import type { Id } from '../../journey/identifier.ts'
import type { Clock } from '../../journey/timestamp.ts'
import type { KairosDatabase, PictureFile } from '../kairos-database.ts'
import type { JournalEntry, JournalEntryInput, RecordChange } from './entry.ts'
import { newId } from '../../journey/identifier.ts'
import { timestampOf } from '../../journey/timestamp.ts'
import { addEntry } from './add-entry.ts'
import { notesFor } from './changes.ts'
import { nothingSummed, summaryOf, sumUp } from './summarise-changes.ts'
import { putAll } from './write-records.ts'

/** What belongs to an entry beside its changes. */
interface Extras {
  /** The bytes of new pictures. */
  files?: PictureFile[]
  /** The entry that this one undoes. */
  undoes?: Id
}

/** Puts changes that were made into the journal. */
export type NoteChanges = (changes: RecordChange[]) => Promise<void>

/**
 * Does something to records and puts it into the journal, all or nothing.
 * @param apply makes the changes, at the time that it is given, and notes them, many in parts
 */
export async function commit(
  db: KairosDatabase,
  clock: Clock,
  input: JournalEntryInput,
  apply: (at: string, note: NoteChanges) => Promise<void>,
  { files = [], undoes }: Extras = {},
): Promise<JournalEntry> {
  const entry = { id: newId(), ...input, at: timestampOf(clock), undoes: undoes ?? null }
  const summing = nothingSummed()
  const list = notesFor(db, entry.id)
  const note: NoteChanges = (changes) => {
    changes.forEach(change => sumUp(summing, change))
    return list(changes)
  }
  return db.transaction('rw', db.journalled, async () => {
    await putAll(db.pictureFiles, files)
    await apply(entry.at, note)
    return addEntry(db, { ...entry, summary: summaryOf(summing) })
  })
}
