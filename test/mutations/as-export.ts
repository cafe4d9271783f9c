import type { BaseExport, StoreExport } from './base-export.ts'
import type { BasePicture } from './base-pictures.ts'
import { Buffer } from 'node:buffer'
import { tablePaths } from './base-export.ts'

/** A store's export as the library would write it of these rows and pictures. */
export function asExport({ lists, pictures, frame }: BaseExport): StoreExport {
  const data = frame.data.data.map(table => ({ ...table, rows: rowsOf(table.tableName, lists, pictures) }))
  return { ...frame, data: { ...frame.data, data } }
}

function rowsOf(table: string, lists: BaseExport['lists'], pictures: BasePicture[]): any[] {
  return table === 'pictureFiles' ? pictures.map(rowOf) : lists[tablePaths.get(table) ?? ''] ?? []
}

function rowOf({ id, type, data, reduced }: BasePicture): object {
  return {
    id,
    ...reduced && { reduced },
    file: { type, data: Buffer.from(data).toString('base64') },
    $types: { file: 'blob2' },
  }
}
