import type { Table } from 'dexie'
import type { Id } from '../journey/identifier.ts'
import { chunksOf, keysAround, neighbours } from './chunks.ts'

/** Up to so many are asked for one by one, without asking first which ones there are. */
export const mostSingleRequests = 1_000

/**
 * Records by their ids, undefined where there is none, in the order of the ids. Of many, one request tells which ones
 * there are, so that thousands that are not there cost nothing, and neighbours are read together.
 */
export async function getExisting<T extends { id: Id }>(
  table: Table<T, Id, any>,
  ids: Id[],
): Promise<(T | undefined)[]> {
  if (ids.length <= mostSingleRequests)
    return table.bulkGet(ids)
  const wanted = new Set(ids)
  const found = new Map<Id, T>()
  for (const keys of chunksOf(await keysAround(table, ids))) {
    for (const record of await readSought(table, keys, keys.filter(id => wanted.has(id))))
      found.set(record.id, record)
  }
  return ids.map(id => found.get(id))
}

/** Where most of the neighbours are sought, the others may come along. */
async function readSought<T>(table: Table<T, Id, any>, keys: Id[], sought: Id[]): Promise<T[]> {
  if (sought.length > keys.length / 2)
    return neighbours(table, keys)
  return sought.length > 0 ? (await table.bulkGet(sought)).filter(record => record !== undefined) : []
}

/** Those of the ids that a table has. */
export async function existingIds(table: Table<unknown, Id, any>, ids: Id[]): Promise<Id[]> {
  if (ids.length === 0)
    return []
  const all = new Set(await keysAround(table, ids))
  return ids.filter(id => all.has(id))
}
