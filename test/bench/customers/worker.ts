import type { ImportedTable } from '../../../core/customers/importing/import-table.ts'
import type { Values } from '../../../core/customers/table/answer-writer.ts'
import { expose } from 'comlink'
import { parquetRead } from 'hyparquet'
import Papa from 'papaparse'
import { answerMargins } from '../../../core/customers/answer-margins.ts'
import { countCoded } from '../../../core/customers/counts/joint-counts.ts'
import { marginColumns, readNpsColumns } from '../../../core/customers/counts/nps-columns.ts'
import { importFile } from '../../../core/customers/importing/import-file.ts'
import { readPreview } from '../../../core/customers/reading/read-preview.ts'
import { createAnswerWriter, groupRows } from '../../../core/customers/table/answer-writer.ts'
import { readAnswers } from '../../../core/customers/table/read-answers.ts'
import { answersText } from './answers-text.ts'
import { madeUpSource } from './made-up-source.ts'

const everything = { questionId: 'q1', journey: 0, from: 0, to: Number.MAX_SAFE_INTEGER }

const queried = marginColumns('q1', 0, 'segment')

let text = ''
let file = new Blob()
let table: ImportedTable
let ready: Values[][] = []

async function timeOf(work: () => unknown): Promise<number> {
  (globalThis as { gc?: () => void }).gc?.()
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** From a file to what is stored and counted. */
async function importAll(): Promise<void> {
  const read = await readPreview(file, {})
  if (!read.ok)
    throw new Error(read.reason)
  const imported = await importFile(file, read.preview, madeUpSource())
  if (!imported.ok || imported.table.refused.length > 0)
    throw new Error(JSON.stringify(imported))
  table = imported.table
  countCoded(table.counted, everything)
}

/** The same columns, as they are handed to the writer. */
async function readyColumns(): Promise<Values[][]> {
  const groups: Values[][] = []
  const index = new Map(table.columns.map(({ name }, index) => [name, index]))
  await readAnswers(table.file, table.columns.map(({ name }) => name), ({ name, values, from }) => {
    const group = groups[Math.floor(from / groupRows)] ??= []
    group[index.get(name)!] = Array.from(values, value => value instanceof Date ? Number(value) : value as string)
  })
  return groups
}

/** What the bench asks this worker to do; times are in milliseconds. */
const customersBench = {
  async fill(rows: number): Promise<void> {
    text = answersText(rows)
    file = new Blob([text])
    await importAll()
    ready = await readyColumns()
  },
  import: () => timeOf(importAll),
  importBare: () => timeOf(() => {
    Papa.parse(text)
    const writer = createAnswerWriter(table.columns)
    ready.forEach(group => writer.write(group))
    writer.finish()
  }),
  query: () => timeOf(async () => {
    const { columns, sizes } = await readNpsColumns(table.file, 'q1', 0, 'segment')
    answerMargins(columns, sizes)
  }),
  queryBare: () => timeOf(() => parquetRead({ file: table.file, columns: queried, onChunk: () => {} })),
}

export type CustomersBench = typeof customersBench

expose(customersBench)
