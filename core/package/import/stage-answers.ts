import type { AnswerStaging } from '../../database/answers/answer-staging.ts'
import type { AnswerFile, KairosDatabase } from '../../database/kairos-database.ts'
import type { Id } from '../../journey/identifier.ts'
import type { SourceCounts } from '../../journey/source/source-counts.ts'
import type { Source, SourceAnswers } from '../../journey/source/source.ts'
import type { Archive } from '../archive/archive.ts'
import type { Problem, Result } from '../problem.ts'
import type { AnswersFault } from '../read/read-answer-bytes.ts'
import { parquetType } from '../../database/answers/seal-answers.ts'
import { failed, ok } from '../problem.ts'
import { isSaid, readAnswerBytes } from '../read/read-answer-bytes.ts'

/**
 * Counts a source's answers from their Parquet, so that no file's own counts are trusted: null where it has other rows,
 * columns or points of scales than the source says. Throws where it is no Parquet.
 */
export type CountAnswers = (file: ArrayBuffer, source: Source, rows: number) => Promise<SourceCounts | null>

/** What became of the answers of a file's sources. */
export interface StagedAnswers {
  /** The sources whose answers are in the store, staged or from before. */
  intact: Set<Id>
  problems: Problem[]
}

interface SourcesInFile {
  archive: Archive
  sources: Source[]
  /** Where each source stands in the file's list, from 0. */
  indexes: Map<Id, number>
}

interface StageOptions {
  /** Without it no answers come in that are not here already. */
  countAnswers?: CountAnswers
  signal?: AbortSignal
}

/**
 * Reads the answers of all sources and stages those that are what their records say; the others are reported.
 * @throws what the signal was aborted with
 */
export async function stageAnswers(
  db: KairosDatabase,
  staging: AnswerStaging,
  { archive, sources, indexes }: SourcesInFile,
  { countAnswers, signal }: StageOptions,
): Promise<StagedAnswers> {
  const result: StagedAnswers = { intact: new Set(), problems: [] }
  for (const source of sources) {
    signal?.throwIfAborted()
    if (!source.answers)
      continue
    const found = await findAnswers(db, archive, source, source.answers, countAnswers)
    if (found.ok && found.value)
      await staging.add(found.value)
    if (found.ok)
      result.intact.add(source.id)
    else
      result.problems.push(problemOf(source, found.error, indexes))
  }
  return result
}

/** The file to be staged; null where it is in the store already. */
async function findAnswers(
  db: KairosDatabase,
  archive: Archive,
  source: Source,
  answers: SourceAnswers,
  countAnswers: CountAnswers | undefined,
): Promise<Result<AnswerFile | null, AnswersFault>> {
  const local = await db.answerFiles.get(answers.id)
  if (local)
    return await isSaid(answers, new Uint8Array(await local.file.arrayBuffer())) ? ok(null) : failed('answers-damaged')
  if (!countAnswers)
    return failed('answers-not-read')
  const read = await readAnswerBytes(archive, source.id, answers)
  if (!read.ok)
    return read
  // Whatever keeps them from being counted keeps them from being shown.
  const counts = await countAnswers(read.value, source, answers.rows).catch(() => null)
  const file = new Blob([read.value], { type: parquetType })
  return counts
    ? ok({ id: answers.id, sourceId: source.id, file, counts })
    : failed('answers-unreadable')
}

function problemOf({ id, name }: Source, reason: AnswersFault, indexes: Map<Id, number>): Problem {
  return { type: 'source', id, index: indexes.get(id) ?? 0, reason, detail: name }
}
