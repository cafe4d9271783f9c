import type { Change } from '../journey/change.ts'
import type { Id } from '../journey/identifier.ts'
import type { Delta } from './journal.ts'
import type { KairosDatabase } from './kairos-database.ts'
import { buryRecord, forgetRecord, nextVersion, putRecord, readRecord } from './record-changes.ts'

/** A record's first change after a point: what it was then, and whether a file brought it since. */
interface Since {
  change: Change
  isFromFile: boolean
}

/**
 * Makes every record that changed after an entry what it was then, as a newer version of it. What came since is deleted, and
 * what came in a file is only removed: it was never made here, so no tombstone may travel.
 */
export async function goBack(db: KairosDatabase, entryId: Id, at: string): Promise<Delta[]> {
  const firsts = await firstChangesSince(db, entryId)
  const deltas = await Promise.all(firsts.map(since => goBackOne(db, since, at)))
  return deltas.filter(delta => delta !== null)
}

async function firstChangesSince(db: KairosDatabase, entryId: Id): Promise<Since[]> {
  const point = await db.entries.get(entryId)
  const later = point ? await db.entries.where('place').above(point.place).sortBy('place') : []
  const firsts = new Map<string, Since>()
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

async function goBackOne(db: KairosDatabase, { change: { type, recordId, before, buried }, isFromFile }: Since, at: string): Promise<Delta | null> {
  const now = await readRecord(db, type, recordId)
  if (now?.revision === before?.revision && now?.updatedAt === before?.updatedAt)
    return null
  if (!before && isFromFile)
    return forgetRecord(db, type, recordId, buried)
  const isOnlyRemoved = !now && !await db.tombstones.get(recordId)
  const version = await nextVersion(db, now ?? before, recordId, at)
  if (!before)
    return buryRecord(db, { ...version, type, auditId: typeof now?.auditId === 'string' ? now.auditId : null })
  const after = isOnlyRemoved ? before : { ...before, ...version }
  await putRecord(db, type, after)
  return { type, recordId, before: now, after }
}
