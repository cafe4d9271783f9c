import type { Values } from '../../../core/customers/table/answer-writer.ts'
import type { AnswersJob, ReadyAnswers } from '../../../site/adding-answers/work/prepare-answers.ts'
import { expose } from 'comlink'
import { parquetRead } from 'hyparquet'
import Papa from 'papaparse'
import { answerMargins } from '../../../core/customers/answer-margins.ts'
import { marginColumns, readNpsColumns } from '../../../core/customers/counts/nps-columns.ts'
import { readPreview } from '../../../core/customers/reading/read-preview.ts'
import { createAnswerWriter, groupRows } from '../../../core/customers/table/answer-writer.ts'
import { readAnswers } from '../../../core/customers/table/read-answers.ts'
import { prepareAnswers } from '../../../site/adding-answers/work/prepare-answers.ts'
import { answersText, commentsText } from './answers-text.ts'
import { jobColumns, madeUpJob } from './made-up-job.ts'

/** What is read: the text itself, for what is measured against, and the job that the site makes of it. */
interface Filled {
  text: string
  job: AnswersJob
}

let answers: Filled
let comments: Filled
let ready: Values[][] = []

async function timeOf(work: () => unknown): Promise<number> {
  collect()
  const start = performance.now()
  await work()
  return performance.now() - start
}

function collect(): void {
  (globalThis as { gc?: () => void }).gc?.()
}

async function filled(text: string): Promise<Filled> {
  const file = new Blob([text])
  const read = await readPreview(file, {})
  if (!read.ok)
    throw new Error(read.reason)
  return { text, job: madeUpJob(file, read.preview) }
}

async function prepare(job: AnswersJob): Promise<ReadyAnswers> {
  const prepared = await prepareAnswers(job, {})
  if (!prepared.ok || prepared.answers.refused.total > 0)
    throw new Error(JSON.stringify(prepared))
  return prepared.answers
}

/** The same columns, as they are handed to the writer. */
async function readyColumns(file: ArrayBuffer, names: string[]): Promise<Values[][]> {
  const groups: Values[][] = []
  const index = new Map(names.map((name, index) => [name, index]))
  await readAnswers(file, names, ({ name, values, from }) => {
    const group = groups[Math.floor(from / groupRows)] ??= []
    group[index.get(name)!] = Array.from(values, value => value instanceof Date ? Number(value) : value as string)
  })
  return groups
}

/** What the bench asks this worker to do; times are in milliseconds. */
const customersWork = {
  async fill(rows: number): Promise<void> {
    answers = await filled(answersText(rows))
    const { file } = await prepare(answers.job)
    ready = await readyColumns(await file.arrayBuffer(), jobColumns(answers.job).map(({ name }) => name))
  },
  async fillComments(rows: number): Promise<void> {
    comments = await filled(commentsText(rows))
  },
  collect,
  /** Makes answers ready to be stored, as the site's own worker does. */
  prepare: () => prepare(answers.job),
  importBare: () => timeOf(() => {
    Papa.parse(answers.text)
    const writer = createAnswerWriter(jobColumns(answers.job))
    ready.forEach(group => writer.write(group))
    writer.finish()
  }),
  importComments: () => timeOf(() => prepare(comments.job)),
  importWithoutComments: () => timeOf(() => prepare(withoutTexts(comments.job))),
  query: (file: Blob) => timeOf(async () => {
    const { columns, sizes } = await readNpsColumns(await file.arrayBuffer(), 'q1', 0, 'segment')
    answerMargins(columns, sizes)
  }),
  queryBare: (file: Blob) => timeOf(async () =>
    parquetRead({ file: await file.arrayBuffer(), columns: marginColumns('q1', 0, 'segment'), onChunk: () => {} })),
}

function withoutTexts(job: AnswersJob): AnswersJob {
  const { mapping } = job.reading
  const columns = mapping.columns.map(column =>
    column.role === 'text' ? { ...column, role: 'ignore' as const } : column)
  return { ...job, reading: { ...job.reading, mapping: { ...mapping, columns } } }
}

export type CustomersWork = typeof customersWork

expose(customersWork)
