import type { Encoding } from '../../journey/rows/encodings.ts'
import type { Separator } from '../../journey/rows/table.ts'
import type { FileReading, RowChunk } from './file-reading.ts'
import { declaredSeparator } from '../../journey/rows/declared-separator.ts'
import { FileFault } from './file-fault.ts'
import { fileLimits } from './file-limits.ts'
import { noteTorn } from './file-reading.ts'
import { createRowSplitter } from './row-splitter.ts'
import { readStart } from './text-head.ts'
import { textPieces } from './text-pieces.ts'

/** Enough for a line such as `sep=;` in any encoding. */
const declarationBytes = 32

/**
 * The rows of a text with separators, those without anything in them included, so that each has the number that it has
 * in the file. A first line such as `sep=;` is counted and left out.
 * @param sliceBytes of the file that are read at once
 * @throws {FileFault} where there are too many columns, or too many rows are torn
 * @throws what the signal was aborted with
 */
export async function* textRows(
  file: Blob,
  { encoding, separator }: { encoding: Encoding, separator: Separator },
  reading: FileReading,
  sliceBytes?: number,
): AsyncGenerator<RowChunk> {
  const start = await readStart(file, encoding, declarationBytes)
  let skipped = declaredSeparator(start).length > 0 ? 1 : 0
  let number = 1
  const splitter = createRowSplitter(separator, index => noteTorn(reading, index + 1))
  for await (const piece of textPieces(file, encoding, reading, sliceBytes)) {
    const rows = splitter.split(piece)
    checkWidth(rows)
    const kept = rows.slice(skipped)
    if (kept.length > 0)
      yield { rows: kept, firstNumber: number + skipped }
    number += rows.length
    skipped = rows.length > 0 ? 0 : skipped
  }
}

function checkWidth(rows: string[][]): void {
  if (rows.some(({ length }) => length > fileLimits.columns))
    throw new FileFault('too-many-columns')
}
