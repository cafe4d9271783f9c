import type { SourceAnswers } from '../../journey/source/source.ts'
import { newId } from '../../journey/identifier.ts'
import { localDay } from '../../journey/local-time.ts'
import { sha256 } from '../../journey/sha256.ts'

/** Answers as Parquet, and what is told of them. */
export interface AnswerTable {
  file: ArrayBuffer
  rows: number
  /** When the first and the last were given, in milliseconds since 1970; null where there are none. */
  span: { from: number, to: number } | null
}

/** What the store's file of answers is. */
export const parquetType = 'application/vnd.apache.parquet'

/** What a source says of a new file of answers, under an id of its own. */
export async function describeFile(
  { file, rows, span }: AnswerTable,
): Promise<Pick<SourceAnswers, 'id' | 'bytes' | 'sha256' | 'rows' | 'from' | 'to'>> {
  return {
    id: newId(),
    bytes: file.byteLength,
    sha256: await sha256(new Uint8Array(file)),
    rows,
    from: span && dayOf(span.from),
    to: span && dayOf(span.to),
  }
}

function dayOf(instant: number): string {
  return localDay(new Date(instant).toISOString())
}
