import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Known } from './validate-records.ts'
import { recordTypes } from '../../journey/records.ts'

/** What the store has already, so that a file may refer to it. */
export async function knownTo(db: KairosDatabase): Promise<Known> {
  const keys = await Promise.all(recordTypes.map(async type =>
    [type, new Set<string>(await db.table(type).toCollection().primaryKeys() as string[])] as const))
  const ids = new Map(keys)
  const criteria = new Map((await db.records('criterion').toArray()).map(criterion => [criterion.id, criterion]))
  return {
    has: (type, id) => ids.get(type)?.has(id) ?? false,
    criterion: id => criteria.get(id),
  }
}
