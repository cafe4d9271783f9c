import type { Encoding } from '../../journey/rows/encodings.ts'
import type { FileReading } from './file-reading.ts'
import { FileFault } from './file-fault.ts'
import { fileLimits } from './file-limits.ts'
import { isRecord, readJson } from './read-json.ts'
import { textPieces } from './text-pieces.ts'

/**
 * The records of a file that is one JSON document: a list, an object that holds one list of objects, or a record.
 * @throws {FileFault} what stands in its way
 */
export async function documentRecords(file: Blob, encoding: Encoding, reading: FileReading): Promise<unknown[]> {
  if (file.size > fileLimits.documentBytes)
    throw new FileFault('too-large')
  let text = ''
  for await (const piece of textPieces(file, encoding, reading))
    text += piece.text
  const parsed = readJson(text)
  if (parsed === undefined)
    throw new FileFault('damaged')
  const records = recordsIn(parsed)
  if (!records.some(isRecord))
    throw new FileFault(records.length === 0 ? 'empty' : 'no-table')
  return records
}

function recordsIn(parsed: unknown): unknown[] {
  if (Array.isArray(parsed))
    return parsed
  const lists = isRecord(parsed) ? Object.values(parsed).filter(value => Array.isArray(value)) : []
  const ofRecords = lists.filter(list => list.some(isRecord))
  if (ofRecords.length > 1)
    throw new FileFault('several-tables')
  // An answer without any: its list is there and empty.
  return ofRecords[0] ?? (lists.length === 1 && lists[0]!.length === 0 ? [] : [parsed])
}
