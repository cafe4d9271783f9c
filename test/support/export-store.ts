import type { ExportOptions } from 'dexie-export-import'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'

/** What a page has and Node has not, as far as dexie-export-import reads blobs with it. */
class NodeFileReader {
  onload: ((event: { target: { result: ArrayBuffer } }) => void) | null = null

  readAsArrayBuffer(blob: Blob): void {
    void blob.arrayBuffer().then(result => this.onload?.({ target: { result } }))
  }
}

/** What dexie-export-import makes of a store; the library asks for a page's globals as it is loaded. */
export async function exportStore(db: KairosDatabase, options: ExportOptions = {}): Promise<Blob> {
  Object.assign(globalThis, { self: globalThis, FileReader: NodeFileReader })
  const { exportDB } = await import('dexie-export-import')
  return exportDB(db, options)
}
