import type { KairosDatabase, PictureFile } from '../../../core/database/kairos-database.ts'
import { recordTypes } from '../../../core/journey/records.ts'

interface TableContents {
  name: string
  rows: unknown[]
}

/** All records of a store and the files of its pictures, in memory. */
export async function readAll(db: KairosDatabase): Promise<TableContents[]> {
  const records = recordTypes.map(async name => ({ name, rows: await db.table(name).toArray() }))
  const files = await Promise.all((await db.pictureFiles.toArray()).map(inMemory))
  return [...await Promise.all(records), { name: 'pictureFiles', rows: files }]
}

async function inMemory({ id, file }: PictureFile): Promise<PictureFile> {
  return { id, file: new Blob([await file.arrayBuffer()], { type: file.type }) }
}

/** Adds them to an empty store in one transaction: no journal, no check, no archive. */
export async function addAll(store: KairosDatabase, contents: TableContents[]): Promise<void> {
  const tables = contents.map(({ name }) => store.table(name))
  await store.transaction('rw', tables, async () => {
    await Promise.all(contents.map(({ rows }, index) => tables[index]!.bulkAdd(rows)))
  })
}
