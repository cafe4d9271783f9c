import type { Entry } from '../entry.ts'
import { completeCases } from '../../../core/statistics/complete-cases.ts'
import { bootstrapImportance } from '../../../core/statistics/importance.ts'
import { seededRandom } from '../../../core/statistics/seeded-random.ts'
import { weightedMoments } from '../../../core/statistics/weighted-moments.ts'
import { timed } from '../entry.ts'

const n = 5000
const k = 8
const resamples = 2000

/** The whole bootstrap by relative weights, against forming the same weighted moment matrices alone. */
export function importanceBootstrap(): Entry {
  const random = seededRandom(1)
  const drivers = Array.from({ length: n }, () => Array.from({ length: k }, () => 1 + Math.floor(5 * random())))
  const outcome = drivers.map(row => row.reduce((sum, value, driver) => sum + value / (driver + 1), 0) + 3 * random())
  const cases = completeCases(drivers, outcome)
  const drawn = Array.from({ length: resamples }, () => draw(random))
  const options = { resamples, seed: 1, method: 'relative-weights' } as const
  const sink = { value: 0 }
  return {
    name: 'importance-bootstrap',
    n,
    kind: 'limit',
    otherName: 'forming the weighted moment matrices alone',
    bound: 1.5,
    unit: 'ms',
    ours: timed(() => sink.value += bootstrapImportance(drivers, outcome, options).r2 ?? 0),
    other: timed(() => drawn.forEach(counts => sink.value += weightedMoments(cases, counts)[0]!)),
  }
}

/** How often each row is drawn in a resample. */
function draw(random: () => number): Uint16Array {
  const counts = new Uint16Array(n)
  for (let drawn = 0; drawn < n; drawn++)
    counts[Math.floor(random() * n)]!++
  return counts
}
