import type { Id } from '../../journey/identifier.ts'
import type { SourceCounts } from '../../journey/source/source-counts.ts'
import type { PackedCounts } from './packed-counts.ts'
import { newId } from '../../journey/identifier.ts'
import { sha256 } from '../../journey/sha256.ts'
import { packCounts } from './packed-counts.ts'

/** What the store's file of answers is. */
export const parquetType = 'application/vnd.apache.parquet'

/** Answers as the store takes them, under an id of their own. */
export interface SealedAnswers {
  id: Id
  file: Blob
  bytes: number
  sha256: string
  counts: PackedCounts
}

/**
 * Makes answers ready for the store. Where they are many this belongs into the worker that read them: the page then
 * hands on what it never has to copy.
 * @param answers as Parquet, and what is counted of them
 */
export async function sealAnswers(answers: { file: ArrayBuffer, counts: SourceCounts }): Promise<SealedAnswers> {
  const { file, counts } = answers
  return {
    id: newId(),
    file: new Blob([file], { type: parquetType }),
    bytes: file.byteLength,
    sha256: await sha256(new Uint8Array(file)),
    counts: packCounts(counts),
  }
}
