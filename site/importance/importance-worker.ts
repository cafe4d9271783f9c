import type { ImportanceRows } from '../../core/customers/touchpoint-answers.ts'
import { expose } from 'comlink'
import { bootstrapImportance } from '../../core/statistics/importance.ts'

/** What the worker does when asked; thousands of resamples would hold up the page for seconds. */
const work = {
  derive: ({ drivers, outcome }: ImportanceRows, options: { seed: number, resamples?: number }, onProgress: (done: number, resamples: number) => void) =>
    bootstrapImportance(drivers, outcome, { ...options, onProgress }),
}

export type ImportanceWork = typeof work

expose(work)
