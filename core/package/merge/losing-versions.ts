import type { TypedRecord } from '../../database/journal/entry.ts'
import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import { forEachChangeOf } from '../../database/journal/changes.ts'
import { compareVersions } from '../../journey/version.ts'

/** Of the versions that lose against what is here, those that the journal does not have yet. */
export async function unknownVersions(db: KairosDatabase, losing: TypedRecord[]): Promise<TypedRecord[]> {
  const byId = new Map(losing.map(({ record }) => [record.id, record]))
  const known = new Set<Id>()
  await forEachChangeOf(db, [...byId.keys()], ({ recordId, before, after, lost }) => {
    const record = byId.get(recordId)
    if (record && [before, after, lost].some(version => version && compareVersions(version, record) === 0))
      known.add(recordId)
  })
  return losing.filter(({ record }) => !known.has(record.id))
}
