import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Reference } from '../../journey/references.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { allNamed } from '../../journey/references.ts'
import { compareVersions } from '../../journey/version.ts'
import { changesOfRecord } from '../journal/changes.ts'

/** The version of a record that shall count from now on; null where it shall be deleted. */
export interface ChosenVersion {
  type: RecordType
  id: Id
  version: AnyRecord | null
}

/**
 * Makes another version of a record the newest one, here and wherever it is sent: where two people changed it apart,
 * one of them may have been right and lost. What the version names and is not here any more comes back with it.
 * @param about names the record in the history
 */
export async function chooseVersion(
  db: KairosDatabase,
  journal: Journal,
  chosen: ChosenVersion,
  about: string,
): Promise<JournalEntry> {
  return db.transaction('rw', db.journalled, async () => {
    const needed = await goneButNamed(db, chosen)
    return journal.write({ action: 'version-chosen', by: null, about }, [...needed, chosen].map(editTo))
  })
}

function editTo({ type, id, version }: ChosenVersion): RecordEdit {
  // It is a version of this type's, which the compiler does not remember.
  return { type, id, content: version } as RecordEdit
}

/** Records that a record names and that are gone, as the journal knows them, over however many steps. */
async function goneButNamed(db: KairosDatabase, chosen: ChosenVersion): Promise<ChosenVersion[]> {
  const gone = new Map<Id, ChosenVersion>()
  const toRead = [chosen]
  for (let next = toRead.pop(); next; next = toRead.pop()) {
    for (const { type, id } of namedBy(next)) {
      const version = gone.has(id) ? null : await lastVersionOfGone(db, type, id)
      if (version) {
        gone.set(id, { type, id, version })
        toRead.push({ type, id, version })
      }
    }
  }
  return [...gone.values()]
}

function namedBy({ type, version }: ChosenVersion): Reference[] {
  return version ? allNamed(type, version) : []
}

/** The newest version that the journal has of a record that is gone; null of one that is here or was never. */
async function lastVersionOfGone(db: KairosDatabase, type: RecordType, id: Id): Promise<AnyRecord | null> {
  if (await db.records(type).get(id))
    return null
  const changes = await changesOfRecord(db, id)
  const versions = changes.flatMap(({ before, after }) => [before, after]).filter(version => version !== null)
  return versions.sort(compareVersions).at(-1) ?? null
}
