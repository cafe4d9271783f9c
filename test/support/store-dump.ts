import type { KairosDatabase, PictureFile } from '../../core/database/kairos-database.ts'
import { hash } from 'node:crypto'
import { recordTypes } from '../../core/journey/records.ts'

/** What a store shows, by table and id; pictures' bytes as their checksum. */
export type Dump = Record<string, Record<string, unknown>>

/** Everything in a store, to be compared: the records, the deletions, the pictures. */
export async function dumpStore(db: KairosDatabase): Promise<Dump> {
  return dumpOf(db, [])
}

/** The same and what was ever done, which is only ever added to: by its ids. */
export async function dumpWhole(db: KairosDatabase): Promise<Dump> {
  return dumpOf(db, ['entries', 'changes', 'drafts'])
}

/** In one transaction, which is many times quicker than one for each table. */
async function dumpOf(db: KairosDatabase, byIdAlone: string[]): Promise<Dump> {
  const tables = [...recordTypes, 'tombstones']
  const { rows, ids, files } = await db.transaction('r', [...tables, ...byIdAlone, 'pictureFiles'], async () => ({
    rows: await Promise.all(tables.map(async table => [table, byId(await db.table(table).toArray())] as const)),
    ids: await Promise.all(byIdAlone.map(async table => [table, await idsIn(db, table)] as const)),
    files: await db.pictureFiles.toArray(),
  }))
  const checksums = await Promise.all(files.map(async file => [file.id, await fingerprint(file)] as const))
  return { ...Object.fromEntries(rows), pictureFiles: Object.fromEntries(checksums), ...Object.fromEntries(ids) }
}

async function idsIn(db: KairosDatabase, table: string): Promise<Record<string, true>> {
  const ids = await db.table(table).toCollection().primaryKeys()
  return Object.fromEntries(ids.map(id => [id, true]))
}

async function fingerprint({ file, reduced }: PictureFile): Promise<string> {
  const checksum = hash('sha256', new Uint8Array(await file.arrayBuffer()))
  return `${file.type} ${checksum}${reduced ? ` reduced ${JSON.stringify(reduced)}` : ''}`
}

function byId(rows: { id: string }[]): Record<string, unknown> {
  return Object.fromEntries(rows.map(row => [row.id, row]))
}
