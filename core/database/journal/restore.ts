import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { NewChange, RecordChange } from './entry.ts'
import { stampSaying } from '../../journey/same-as.ts'
import { auditIdOf } from './audit-id.ts'
import { deleteWithTombstone, nextVersion, putRecord, readRecord, removeLocally } from './write-records.ts'

/** A record's first change after a restore point: what it was then, and whether a file brought it since. */
interface FirstChange {
  change: RecordChange
  isFromFile: boolean
}

/**
 * Makes every record that changed after an entry what it was then, as a newer version of it. What came since is
 * deleted, and what came in a file is only removed: it was never made here, so no tombstone may travel.
 */
export async function restore(db: KairosDatabase, entryId: Id, at: string): Promise<NewChange[]> {
  const firsts = await firstChangesSince(db, entryId)
  const changes = await Promise.all(firsts.map(first => restoreRecord(db, first, at)))
  return changes.filter(change => change !== null)
}

async function firstChangesSince(db: KairosDatabase, entryId: Id): Promise<FirstChange[]> {
  const point = await db.entries.get(entryId)
  const later = point ? await db.entries.where('sequence').above(point.sequence).sortBy('sequence') : []
  const firsts = new Map<string, FirstChange>()
  for (const entry of later) {
    for (const change of await db.changes.where('entryId').equals(entry.id).toArray()) {
      const key = `${change.type} ${change.recordId}`
      // A version that lost left its record as it was.
      if (!firsts.has(key) && !change.lost)
        firsts.set(key, { change, isFromFile: entry.action === 'file-imported' })
    }
  }
  return [...firsts.values()]
}

async function restoreRecord(db: KairosDatabase, first: FirstChange, at: string): Promise<NewChange | null> {
  const { change: { type, recordId, before, buried }, isFromFile } = first
  const now = await readRecord(db, type, recordId)
  if (now?.revision === before?.revision && now?.updatedAt === before?.updatedAt)
    return null
  if (!before && isFromFile)
    return removeLocally(db, type, recordId, buried)
  const isOnlyRemoved = !now && !await db.tombstones.get(recordId)
  const version = await nextVersion(db, now ?? before, recordId, at)
  if (!before)
    return deleteWithTombstone(db, { ...version, type, auditId: auditIdOf(now) })
  const after = isOnlyRemoved ? before : stampSaying({ ...before, ...version }, now)
  await putRecord(db, type, after)
  return { type, recordId, before: now, after }
}
