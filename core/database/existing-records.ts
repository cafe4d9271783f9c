import type { Table } from 'dexie'
import type { Id } from '../journey/identifier.ts'

/**
 * Records by their ids, undefined where there is none, in the order of the ids.
 * One request tells which ones there are, so that thousands that are not there cost nothing.
 */
export async function getExisting<T>(table: Table<T, Id, any>, ids: Id[]): Promise<(T | undefined)[]> {
  const existing = await existingIds(table, ids)
  const found = new Map<Id, T | undefined>()
  for (const [index, record] of (await table.bulkGet(existing)).entries())
    found.set(existing[index]!, record)
  return ids.map(id => found.get(id))
}

/** Those of the ids that a table has. */
export async function existingIds(table: Table<unknown, Id, any>, ids: Id[]): Promise<Id[]> {
  if (ids.length === 0)
    return []
  const all = new Set(await table.toCollection().primaryKeys())
  return ids.filter(id => all.has(id))
}
