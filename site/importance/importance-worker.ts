import type { ImportanceRows } from '../../core/customers/touchpoint-answers.ts'
import type { BootstrappedImportance } from '../../core/statistics/importance.ts'
import { bootstrapImportance } from '../../core/statistics/importance.ts'

/** What the worker is asked: thousands of resamples would hold up the page for seconds. */
export interface ImportanceQuestion {
  rows: ImportanceRows
  seed: number
  resamples: number | undefined
}

/** What it says: now and then how far it is, and in the end what it found. */
export type ImportanceNews = { done: number, resamples: number } | { found: BootstrappedImportance }

const tell = (news: ImportanceNews) => postMessage(news)

addEventListener('message', ({ data }: MessageEvent<ImportanceQuestion>) => {
  const { rows: { drivers, outcome }, seed, resamples } = data
  tell({ found: bootstrapImportance(drivers, outcome, { seed, resamples, onProgress: (done, resamples) => tell({ done, resamples }) }) })
})
