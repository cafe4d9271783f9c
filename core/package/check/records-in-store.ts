import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Criterion } from '../../journey/criterion.ts'
import type { Id } from '../../journey/identifier.ts'
import type { RecordType } from '../../journey/records.ts'
import { recordTypes } from '../../journey/records.ts'

/** What the store already has, for records that refer to what the file leaves out. */
export interface RecordsInStore {
  has: (type: RecordType, id: Id) => boolean
  criterion: (id: Id) => Criterion | undefined
}

/** A store that has nothing. */
export const emptyStore: RecordsInStore = { has: () => false, criterion: () => undefined }

/** What a store has already, so that a file may refer to it. */
export async function recordsInStore(db: KairosDatabase): Promise<RecordsInStore> {
  const ids = new Map(await Promise.all(recordTypes.map(async type =>
    [type, new Set<Id>(await db.records(type).toCollection().primaryKeys())] as const)))
  const criteria = new Map((await db.records('criterion').toArray()).map(criterion => [criterion.id, criterion]))
  return {
    has: (type, id) => ids.get(type)?.has(id) ?? false,
    criterion: id => criteria.get(id),
  }
}
