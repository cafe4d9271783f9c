import type { Table } from 'dexie'
import type { Id } from '../journey/identifier.ts'
import { compareTexts } from '../journey/compare-texts.ts'

/** How many records are read or written at once: of fewer, requests take the time; of more, memory. */
const chunkSize = 5_000

/** The items in their order, so many at once. */
export function* chunksOf<T>(items: readonly T[], size = chunkSize): Generator<T[]> {
  for (let start = 0; start < items.length; start += size)
    yield items.slice(start, start + size)
}

/** The keys of a table among which the ids are, in their order. */
export function keysAround(table: Table<unknown, Id, any>, ids: Id[]): Promise<Id[]> {
  const sorted = ids.toSorted(compareTexts)
  return table.where(':id').between(sorted[0], sorted.at(-1), true, true).primaryKeys()
}

/** The records with neighbouring keys, in one request. */
export function neighbours<T>(table: Table<T, Id, any>, keys: Id[]): Promise<T[]> {
  return table.where(':id').between(keys[0], keys.at(-1), true, true).toArray()
}

/** Looks at every record of a table, and holds few of them at once: these, and the next that are on their way. */
export async function forEachRecord<T>(table: Table<T, Id, any>, look: (record: T) => void): Promise<void> {
  const chunks = [...chunksOf(await table.toCollection().primaryKeys())]
  const read = (index: number) => chunks[index] ? neighbours(table, chunks[index]) : Promise.resolve([])
  let coming = read(0)
  for (const index of chunks.keys()) {
    const records = await coming
    coming = read(index + 1)
    records.forEach(look)
  }
}
