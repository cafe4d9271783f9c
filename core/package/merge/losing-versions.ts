import type { RecordChange, TypedRecord } from '../../database/journal/entry.ts'
import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import { compareVersions } from '../../journey/version.ts'

/** More records are looked up together: so many requests at once would fill the memory. */
const mostSingleRequests = 1_000

/** Of the versions that lose against what is here, those that the journal does not have yet. */
export async function unknownVersions(db: KairosDatabase, losing: TypedRecord[]): Promise<TypedRecord[]> {
  const changes = await changesOf(db, losing.map(({ record }) => record.id))
  const known = Map.groupBy(changes, ({ recordId }) => recordId)
  return losing.filter(({ record }) => {
    const versions = (known.get(record.id) ?? []).flatMap(({ before, after, lost }) => [before, after, lost])
    return !versions.some(version => isVersion(version) && compareVersions(version, record) === 0)
  })
}

/**
 * One request for each record is five times as fast as a cursor over the changes of all, which takes a step for each
 * change.
 */
async function changesOf(db: KairosDatabase, ids: Id[]): Promise<RecordChange[]> {
  const byRecord = db.changes.where('recordId')
  return ids.length > mostSingleRequests
    ? byRecord.anyOf(ids).toArray()
    : (await Promise.all(ids.map(id => byRecord.equals(id).toArray()))).flat()
}

function isVersion(version: AnyRecord | null | undefined): version is AnyRecord {
  return version !== null && version !== undefined
}
