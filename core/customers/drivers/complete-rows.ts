import type { ImportanceRows } from '../importance-rows.ts'
import { seededRandom } from '../../statistics/seeded-random.ts'

/** Two thousand resamples of so many rows take some seconds; of a million they would take many minutes. */
const mostRows = 10_000

/** Complete rows, and how many there were, where they are drawn from more; null where all are here. */
interface CompleteRows extends ImportanceRows {
  drawnFrom: number | null
}

/** The complete rows, or so many of them, drawn without replacement by a seed, as can be resampled. */
export function drawCompleteRows({ touchpointIds, drivers, outcome }: ImportanceRows): CompleteRows {
  const complete = [...drivers.keys()].filter(row => !drivers[row]!.includes(null) && outcome[row] !== null)
  const drawn = draw(complete)
  return {
    touchpointIds,
    drivers: drawn.map(row => drivers[row]!),
    outcome: drawn.map(row => outcome[row]!),
    drawnFrom: drawn.length < complete.length ? complete.length : null,
  }
}

function draw(rows: number[]): number[] {
  if (rows.length <= mostRows)
    return rows
  const random = seededRandom(1)
  const drawn = [...rows]
  for (let index = 0; index < mostRows; index++) {
    const other = index + Math.floor(random() * (drawn.length - index))
    const row = drawn[other]!
    drawn[other] = drawn[index]!
    drawn[index] = row
  }
  return drawn.slice(0, mostRows)
}
