import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

/** A warehouse beside which files of answers can be put. */
export async function startDuckDb() {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-duckdb-'))
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(`set file_search_path = '${folder}'`)
  return {
    /** What a query gives of this file, which it calls `answers.parquet`. */
    async ask(query: string, file: ArrayBuffer) {
      writeFileSync(join(folder, 'answers.parquet'), new Uint8Array(file))
      return (await connection.runAndReadAll(query)).getRowObjectsJson()
    },
    stop() {
      connection.closeSync()
      rmSync(folder, { recursive: true })
    },
  }
}
