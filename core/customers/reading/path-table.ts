import { FileFault } from './file-fault.ts'
import { fileLimits } from './file-limits.ts'
import { flatRecord } from './flat-record.ts'
import { isRecord } from './read-json.ts'

/** The paths of all records, in the order in which they are first seen, and records as rows of them. */
export interface PathTable {
  /** @throws {FileFault} where there are too many paths */
  see: (record: unknown) => void
  paths: () => string[]
  /** As many cells as there are paths; one empty cell of what is no record. */
  rowOf: (record: unknown) => string[]
}

export function createPathTable(): PathTable {
  const columns = new Map<string, number>()

  function see(record: unknown): void {
    for (const path of isRecord(record) ? flatRecord(record).keys() : []) {
      if (!columns.has(path))
        columns.set(path, columns.size)
    }
    if (columns.size > fileLimits.columns)
      throw new FileFault('too-many-columns')
  }

  function rowOf(record: unknown): string[] {
    if (!isRecord(record))
      return ['']
    const row = Array.from<string>({ length: columns.size }).fill('')
    for (const [path, cell] of flatRecord(record)) {
      const column = columns.get(path)
      if (column !== undefined)
        row[column] = cell
    }
    return row
  }

  return { see, paths: () => [...columns.keys()], rowOf }
}
