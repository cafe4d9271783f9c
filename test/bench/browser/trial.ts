import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import { createDatabase } from '../../../core/database/kairos-database.ts'

/** The milliseconds of one run; what the run before left is not cleared away within it. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  clearAway()
  const start = performance.now()
  await work()
  return performance.now() - start
}

/**
 * The milliseconds of filling an empty store, which is removed afterwards; that it came to hold as much as the
 * bench's is checked.
 */
export async function intoEmptyStore(fill: (store: KairosDatabase) => Promise<unknown>): Promise<number> {
  const store = createDatabase('bench-copy')
  await store.open()
  const time = await timeOf(() => fill(store))
  const [observations, pictures, files] = await Promise.all([
    store.records('observation').count(),
    store.records('picture').count(),
    store.pictureFiles.count(),
  ])
  await store.delete()
  if (observations === 0 || observations !== pictures || pictures !== files)
    throw new Error(`${observations} observations, ${pictures} pictures, ${files} files`)
  return time
}

/** Chromium has it where it is started with --js-flags=--expose-gc. */
function clearAway(): void {
  (globalThis as { gc?: () => void }).gc?.()
}
