import type { Id } from '../../journey/identifier.ts'
import type { SourceCounts } from '../../journey/source/source-counts.ts'
import type { AnswerFile, KairosDatabase } from '../kairos-database.ts'
import { unpackCounts, unpackPlaces } from './packed-counts.ts'

/** A source's answers by the id of their file; undefined where the store does not have them. */
export async function readAnswerFile(db: KairosDatabase, id: Id): Promise<AnswerFile | undefined> {
  const stored = await db.answerFiles.get(id)
  return stored && { ...stored, counts: unpackCounts(stored.counts) }
}

/** The answers of all sources, also those that only the history has. */
export async function readAllAnswerFiles(db: KairosDatabase): Promise<AnswerFile[]> {
  const stored = await db.answerFiles.toArray()
  return stored.map(file => ({ ...file, counts: unpackCounts(file.counts) }))
}

/** What is counted of them at each place, told apart by nothing else: much sooner there than all of it. */
export async function readPlaceCounts(db: KairosDatabase, id: Id): Promise<SourceCounts | undefined> {
  const stored = await db.answerFiles.get(id)
  return stored && unpackPlaces(stored.counts)
}
