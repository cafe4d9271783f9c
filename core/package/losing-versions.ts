import type { Adoption } from '../database/journal.ts'
import type { KairosDatabase } from '../database/kairos-database.ts'
import type { AnyRecord } from '../journey/record.ts'
import { compareVersions } from '../journey/version.ts'

/** Of the versions that lose against what is here, those that the journal does not have yet. */
export async function unknownVersions(db: KairosDatabase, losing: Adoption[]): Promise<Adoption[]> {
  const changes = await db.changes.where('recordId').anyOf(losing.map(({ record }) => record.id)).toArray()
  const known = Map.groupBy(changes, ({ recordId }) => recordId)
  return losing.filter(({ record }) => {
    const versions = (known.get(record.id) ?? []).flatMap(({ before, after, lost }) => [before, after, lost])
    return !versions.some(version => isVersion(version) && compareVersions(version, record) === 0)
  })
}

function isVersion(version: AnyRecord | null | undefined): version is AnyRecord {
  return version !== null && version !== undefined
}
