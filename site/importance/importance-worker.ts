import type { ImportanceRows } from '../../core/customers/touchpoint-answers.ts'
import type { BootstrappedImportance } from '../../core/statistics/importance.ts'
import { bootstrapImportance } from '../../core/statistics/importance.ts'

/** What the worker is asked: thousands of resamples would hold up the page for seconds. */
export interface ImportanceRequest {
  rows: ImportanceRows
  seed: number
  resamples: number | undefined
}

/** What it answers: now and then how far it is, and in the end what it found. */
export type ImportanceResponse = { done: number, resamples: number } | { found: BootstrappedImportance }

const respond = (response: ImportanceResponse) => postMessage(response)

addEventListener('message', ({ data }: MessageEvent<ImportanceRequest>) => {
  const { rows: { drivers, outcome }, seed, resamples } = data
  const onProgress = (done: number, resamples: number) => respond({ done, resamples })
  respond({ found: bootstrapImportance(drivers, outcome, { seed, resamples, onProgress }) })
})
