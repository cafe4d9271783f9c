import { describe, expect, it } from 'vitest'
import { bootstrapImportance } from '../../core/statistics/importance.ts'
import { seededRandom } from '../../core/statistics/seeded-random.ts'
import { deriveImportance } from '../../site/importance/derive-importance.ts'

/** Submissions that three touchpoints were answered in, of which the first moves the outcome most. */
function madeUp(n: number) {
  const random = seededRandom(3)
  const drivers = Array.from({ length: n }, () => [random(), random(), random()])
  const outcome = drivers.map(([first, second]) => 2 * first! + second! + random())
  return { touchpointIds: ['t1', 't2', 't3'], drivers, outcome }
}

describe('importance derived in a worker', () => {
  it('is what core computes, and says how far it is', async () => {
    const rows = madeUp(200)
    const told: number[] = []
    const derived = await deriveImportance(rows, { seed: 7, resamples: 200, onProgress: done => void told.push(done) })
    const importance = bootstrapImportance(rows.drivers, rows.outcome, { seed: 7, resamples: 200 })
    expect(derived).toEqual({ touchpointIds: rows.touchpointIds, importance })
    expect(told).toEqual([50, 100, 150, 200])
  })

  it('can be cancelled in the middle, and then nothing goes on', async () => {
    const lifetime = new AbortController()
    const told: number[] = []
    const onProgress = (done: number) => {
      told.push(done)
      lifetime.abort(new DOMException('Cancelled by a test', 'AbortError'))
    }
    const derived = deriveImportance(madeUp(20_000), { seed: 7, onProgress, signal: lifetime.signal })
    await expect(derived).rejects.toThrow('Cancelled by a test')
    const heard = told.length
    // Another worker's whole work takes longer than the next report of the first would have.
    await deriveImportance(madeUp(20_000), { seed: 7, resamples: 100 })
    expect(told).toHaveLength(heard)
  })

  it('is not begun where it is cancelled already', async () => {
    const signal = AbortSignal.abort(new Error('Too late'))
    await expect(deriveImportance(madeUp(60), { seed: 7, signal })).rejects.toThrow('Too late')
  })
})
