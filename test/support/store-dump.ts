import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import { hash } from 'node:crypto'
import { recordTypes } from '../../core/journey/records.ts'

/** What a store shows, by table and id; pictures' bytes as their checksum. */
export type Dump = Record<string, Record<string, unknown>>

/** Everything in a store, to be compared: the records, the deletions, the pictures. */
export async function dumpStore(db: KairosDatabase): Promise<Dump> {
  const tables = [...recordTypes, 'tombstones']
  const rows = await Promise.all(tables.map(async table => [table, byId(await db.table(table).toArray())] as const))
  const files = await Promise.all((await db.pictureFiles.toArray()).map(async ({ id, file, reduced }) =>
    [id, `${file.type} ${hash('sha256', new Uint8Array(await file.arrayBuffer()))}${reduced ? ` reduced ${JSON.stringify(reduced)}` : ''}`] as const))
  return { ...Object.fromEntries(rows), pictureFiles: Object.fromEntries(files.sort(([a], [b]) => a < b ? -1 : 1)) }
}

/** The same and what was ever done, which is only ever added to: by its ids. */
export async function dumpWhole(db: KairosDatabase): Promise<Dump> {
  const journal = await Promise.all(['entries', 'changes', 'drafts'].map(async table =>
    [table, Object.fromEntries((await db.table(table).toCollection().primaryKeys()).map(id => [id, true]))] as const))
  return { ...await dumpStore(db), ...Object.fromEntries(journal) }
}

function byId(rows: { id: string }[]): Record<string, unknown> {
  return Object.fromEntries(rows.map(row => [row.id, row]))
}
