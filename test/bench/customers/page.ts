import type { Remote } from 'comlink'
import type { CustomersWork } from './worker.ts'
import { wrap } from 'comlink'
import { saveSource } from '../../../core/database/answers/save-source.ts'
import { createJournal } from '../../../core/database/journal/journal.ts'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { newId } from '../../../core/journey/identifier.ts'
import { systemClock, timestampOf } from '../../../core/journey/timestamp.ts'

/** What is measured runs in a worker, as it does on the site. */
const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' })
const work: Remote<CustomersWork> = wrap(worker)
const db = createDatabase()
const journal = createJournal(db, systemClock)

/** When the first import began: to open a page takes its time too. */
let begun = Number.POSITIVE_INFINITY
let longest = 0
const tasks = new PerformanceObserver((list) => {
  const meanwhile = list.getEntries().filter(({ startTime }) => startTime >= begun)
  longest = Math.max(longest, ...meanwhile.map(({ duration }) => duration))
})
tasks.observe({ type: 'longtask' })

/** From a file to what is stored and counted, a source of its own each time. */
async function importAll(): Promise<void> {
  const answers = await work.prepare()
  const described = { ...answers, fileName: 'survey.csv', importedAt: timestampOf(systemClock) }
  const content = { name: 'Survey', kind: 'survey' as const, journeys: [], mapping: null, questions: [], measures: [] }
  await saveSource(db, journal, { id: newId(), content, answers: described }, { by: null })
}

/** A Parquet that was stored: all are the same. */
async function storedFile(): Promise<Blob> {
  const [source] = await db.records('source').toArray()
  return (await db.answerFiles.get(source!.answers!.id))!.file
}

/** Times are in milliseconds. */
const customersBench = {
  fill: (rows: number) => work.fill(rows),
  async import(): Promise<number> {
    await work.collect()
    const start = performance.now()
    begun = Math.min(begun, start)
    await importAll()
    return performance.now() - start
  },
  importBare: () => work.importBare(),
  /** The longest task of this page since the first import began; those of up to 50 ms a browser does not tell. */
  longestTask: () => longest,
  fillComments: (rows: number) => work.fillComments(rows),
  importComments: () => work.importComments(),
  importWithoutComments: () => work.importWithoutComments(),
  query: async () => work.query(await storedFile()),
  queryBare: async () => work.queryBare(await storedFile()),
}

export type CustomersPage = typeof customersBench

Object.assign(globalThis, { customersBench })
