import type { BaseFile } from './base-files.ts'
import { KairosDatabase } from '../../core/database/kairos-database.ts'
import { recordTypes } from '../../core/journey/records.ts'
import { recordsPath, tombstonesPath } from '../../core/package/format.ts'
import { exportStore } from '../support/export-store.ts'
import { importFile } from '../support/import-file.ts'
import { asArchive } from './as-archive.ts'

/** An export of a store: its rows as lists, its pictures, and all else that stands in it. */
export interface BaseExport extends BaseFile {
  frame: StoreExport
}

/** What dexie-export-import writes. */
export interface StoreExport {
  formatName: string
  formatVersion: number
  data: {
    databaseName: string
    databaseVersion: number
    tables: unknown[]
    data: { tableName: string, inbound: boolean, rows: any[] }[]
  }
}

/** By the paths that the same lists have in an archive. */
export const tablePaths: ReadonlyMap<string, string> = new Map([
  ...recordTypes.map(type => [type as string, recordsPath(type)] as const),
  ['tombstones', tombstonesPath],
])

/**
 * What the library writes of a store that holds what a file holds, but for the journal, whose ids are never twice the
 * same.
 */
export async function exportOf({ lists, pictures }: BaseFile): Promise<BaseExport> {
  const db = new KairosDatabase(`to be exported ${lists[recordsPath('audit')][0].id} ${pictures.length}`)
  await importFile(db, asArchive({ lists, pictures }))
  const whole: StoreExport = JSON.parse(await (await exportStore(db)).text())
  await db.delete()
  const tables = whole.data.data
  const rowsByPath = tables.flatMap(({ tableName, rows }) =>
    tablePaths.has(tableName) ? [[tablePaths.get(tableName)!, rows]] : [])
  const frame = { ...whole, data: { ...whole.data, data: tables.map(table => ({ ...table, rows: [] })) } }
  return { lists: Object.fromEntries(rowsByPath), pictures, frame }
}
