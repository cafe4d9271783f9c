import type { Encoding } from '../../journey/rows/encodings.ts'
import type { FileReading } from './file-reading.ts'
import { FileFault } from './file-fault.ts'
import { fileLimits } from './file-limits.ts'
import { isRecord, readJson } from './read-json.ts'
import { textPieces } from './text-pieces.ts'

/** The lines of a text, some at a time. @throws {FileFault} where one is too long to be a record */
export async function* textLines(file: Blob, encoding: Encoding, reading: FileReading): AsyncGenerator<string[]> {
  let rest = ''
  for await (const { text, isLast } of textPieces(file, encoding, reading)) {
    const lines = (rest + text).split('\n')
    rest = isLast ? '' : lines.pop()!
    if (rest.length > fileLimits.rowLength)
      throw new FileFault('damaged')
    yield isLast && lines.at(-1) === '' ? lines.slice(0, -1) : lines
  }
}

/** Whether every line is to be a record: the first is one, and there are more. */
export async function isJsonLines(file: Blob, encoding: Encoding, signal?: AbortSignal): Promise<boolean> {
  let filled: string[] = []
  try {
    for await (const lines of textLines(file, encoding, { signal, torn: [] })) {
      filled = [...filled, ...lines.filter(line => line.trim() !== '').slice(0, 2)]
      if (filled.length > 1)
        break
    }
  }
  catch (error) {
    if (error instanceof FileFault)
      return false
    throw error
  }
  return filled.length > 1 && isRecord(readJson(filled[0]!))
}
