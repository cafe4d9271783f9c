import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { NoteChanges } from './commit.ts'
import type { RecordChange } from './entry.ts'
import type { StoredPair } from './read-stored.ts'
import type { PlannedChange } from './write-records.ts'
import { stampSaying } from '../../journey/same-as.ts'
import { chunksOf } from '../chunks.ts'
import { auditIdOf } from './audit-id.ts'
import { forEachChangeIn } from './changes.ts'
import { nextVersion, planDeletion, planVersion } from './plan-changes.ts'
import { readStored } from './read-stored.ts'
import { writeChanges } from './write-records.ts'

/** A record's first change after a restore point: what it was then, and whether a file brought it since. */
interface FirstChange extends Pick<RecordChange, 'type' | 'recordId' | 'before' | 'buried'> {
  isFromFile: boolean
}

/**
 * Makes every record that changed after an entry what it was then, as a newer version of it. What came since is
 * deleted, and what came in a file is only removed: it was never made here, so no tombstone may travel.
 */
export async function restore(db: KairosDatabase, entryId: Id, at: string, note: NoteChanges): Promise<void> {
  for (const firsts of chunksOf(await firstChangesSince(db, entryId))) {
    const stored = await readStored(db, firsts.map(({ type, recordId }) => ({ type, id: recordId })))
    const planned = firsts.map((first, index) => planRestoration(first, stored[index]!, at))
    await note(await writeChanges(db, planned.filter(change => change !== null)))
  }
}

async function firstChangesSince(db: KairosDatabase, entryId: Id): Promise<FirstChange[]> {
  const point = await db.entries.get(entryId)
  const later = point ? await db.entries.where('sequence').above(point.sequence).sortBy('sequence') : []
  const firsts = new Map<string, FirstChange>()
  for (const entry of later) {
    const isFromFile = entry.action === 'file-imported'
    await forEachChangeIn(db, [entry.id], ({ type, recordId, before, buried, lost }) => {
      const key = `${type} ${recordId}`
      // A version that lost left its record as it was.
      if (!firsts.has(key) && !lost)
        firsts.set(key, { type, recordId, before, buried, isFromFile })
    })
  }
  return [...firsts.values()]
}

function planRestoration(first: FirstChange, stored: StoredPair, at: string): PlannedChange | null {
  const { type, recordId, before, buried, isFromFile } = first
  const { record: now, tombstone } = stored
  if (now?.revision === before?.revision && now?.updatedAt === before?.updatedAt)
    return null
  if (!before && isFromFile)
    return { change: { type, recordId, before: now, after: null }, tombstone: buried ?? null }
  const isOnlyRemoved = !now && !tombstone
  const version = nextVersion({ record: now ?? before, tombstone }, recordId, at)
  if (!before)
    return planDeletion({ ...version, type, auditId: auditIdOf(now) }, stored)
  const after = isOnlyRemoved ? before : stampSaying({ ...before, ...version }, now)
  return planVersion({ type, record: after }, stored)
}
