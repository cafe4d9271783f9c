import type { WatchedImport } from '../../../core/customers/importing/import-file.ts'
import type { ImportedTable, TableTarget } from '../../../core/customers/importing/import-table.ts'
import type { RowChanges } from '../../../core/customers/importing/merge-answers.ts'
import type { FilePreview, FileProblem } from '../../../core/customers/reading/file-table.ts'
import type { AnswerTable } from '../../../core/database/answers/describe-answers.ts'
import type { PseudonymKeys } from '../../../core/database/settings/pseudonym-keys.ts'
import type { Mapping } from '../../../core/journey/source/mapping.ts'
import type { Measure } from '../../../core/journey/source/measure.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { TiedJourney } from '../../../core/journey/source/rule.ts'
import type { AnswerTally } from './answer-tally.ts'
import type { FaultWords, RefusedHead, RefusedRows } from './refused-rows.ts'
import { countSource } from '../../../core/customers/counts/count-source.ts'
import { spanOf } from '../../../core/customers/counts/span-of.ts'
import { importFile } from '../../../core/customers/importing/import-file.ts'
import { mergeAnswers } from '../../../core/customers/importing/merge-answers.ts'
import { createPseudonyms } from '../../../core/customers/importing/pseudonyms.ts'
import { sealAnswers } from '../../../core/database/answers/seal-answers.ts'
import { tallyAnswers } from './answer-tally.ts'
import { describeRefused } from './refused-rows.ts'

/** A file, and all that is needed to make answers of it. */
export interface AnswersJob {
  file: Blob
  table: Pick<FilePreview, 'shape' | 'entry'>
  reading: { mapping: Mapping, questions: SourceQuestion[], measures: Measure[] }
  journeys: TiedJourney[]
  /** Milliseconds since 1970. */
  now: number
  /** By what customers become pseudonyms. */
  key: readonly number[]
  /** Whose key that is. */
  keyWay: PseudonymKeys['used']
  /** The Parquet that the source has so far; null where it is new. */
  before: Blob | null
  /** Of refused rows, in the language that is spoken. */
  words: { faults: FaultWords, head: RefusedHead }
}

/** Answers that only have to be stored. */
export interface ReadyAnswers extends AnswerTable {
  /** Of the file's rows alone. */
  tallies: AnswerTally[]
  /** Rows of the file that came in, and those that are no customer's by their status. */
  imported: number
  dropped: number
  /** Cells of them that are longer than what is kept of one. */
  cut: number
  /** The numbers of rows that cannot be read as they are meant. */
  torn: number[]
  refused: RefusedRows
  /** Null where the source is new. */
  changes: RowChanges | null
  /** For each journey, which rules caught how many of all rows. */
  caught: ImportedTable['caught']
}

export type PreparedAnswers = { ok: true, answers: ReadyAnswers } | { ok: false, reason: FileProblem }

/** Reads a whole file into answers, together with those that the source has; nothing is stored. */
export async function prepareAnswers(job: AnswersJob, watched: WatchedImport): Promise<PreparedAnswers> {
  const target = { ...job, pseudonymOf: createPseudonyms(new Uint32Array(job.key)) }
  const read = await importFile(job.file, job.table, target, watched)
  return read.ok ? { ok: true, answers: await readyAnswers(job, target, read) } : read
}

async function readyAnswers(
  { reading, journeys, before, words }: AnswersJob,
  target: TableTarget,
  { table, torn }: { table: ImportedTable, torn: number[] },
): Promise<ReadyAnswers> {
  const merged = before && await mergeAnswers(await before.arrayBuffer(), table, target)
  const { file, rows, counted, caught } = merged ?? table
  return {
    ...await sealAnswers({ file, counts: countSource(counted, reading.questions, journeys.length) }),
    ...{ rows, caught, torn, dropped: table.dropped, cut: table.cut },
    imported: table.read - table.dropped - table.refused.length,
    span: spanOf(counted),
    tallies: tallyAnswers(table.counted, reading.questions),
    refused: describeRefused(table.refused, reading.mapping, words.faults, words.head),
    changes: merged && merged.changes,
  }
}
