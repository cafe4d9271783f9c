import type { Change } from '../journey/change.ts'
import type { Id } from '../journey/identifier.ts'
import type { Delta } from './journal.ts'
import type { KairosDatabase } from './kairos-database.ts'
import { withoutNeeded } from './needed-records.ts'
import { buryRecord, forgetRecord, nextVersion, putRecord, readRecord } from './record-changes.ts'

/**
 * Makes every record that an entry changed what it was before, as a newer version of it.
 * A record that was changed again since is left as it is: what came later is not for this undo to throw away. So is what a file
 * brought and what others here cannot do without: colleagues' observations keep their audit.
 */
export async function takeBack(db: KairosDatabase, entryId: Id, at: string): Promise<Delta[]> {
  const entry = await db.entries.get(entryId)
  const changes = await db.changes.where('entryId').equals(entryId).toArray()
  // What a file brought was never made here: taking it back leaves no tombstone that would travel.
  const isImport = entry?.action === 'file-imported'
  const going = isImport ? await withoutNeeded(db, changes) : changes
  const deltas = await Promise.all(going.map(change => takeBackOne(db, change, at, isImport)))
  return deltas.filter(delta => delta !== null)
}

async function takeBackOne(db: KairosDatabase, { type, recordId, before, after, lost, buried }: Change, at: string, isImport: boolean): Promise<Delta | null> {
  if (lost)
    return null
  const now = await readRecord(db, type, recordId)
  if (now?.revision !== after?.revision)
    return null
  if (isImport)
    return before ? putBack(db, { type, recordId, before: now, after: before }) : forgetRecord(db, type, recordId, buried)
  // What was only removed from this store comes back as it was: nobody else ever saw it gone.
  if (before && !now && !await db.tombstones.get(recordId))
    return putBack(db, { type, recordId, before: now, after: before })
  const version = await nextVersion(db, now ?? before, recordId, at)
  if (before)
    return putBack(db, { type, recordId, before: now, after: { ...before, ...version } })
  const auditId = typeof now?.auditId === 'string' ? now.auditId : null
  return buryRecord(db, { ...version, type, auditId })
}

async function putBack(db: KairosDatabase, delta: Delta): Promise<Delta> {
  if (delta.after)
    await putRecord(db, delta.type, delta.after)
  return delta
}
