import type { AnswerColumns, AnswerCounts, Sizes } from './answer-counts.ts'
import { npsOfCounts } from '../metrics/nps.ts'
import { countAnswers } from './answer-counts.ts'

type Dimension = keyof Sizes

/** The scores of one way of putting answers together: by nothing, by touchpoint, by touchpoint and month, ... */
export interface Margin {
  /** What is kept apart, in the order of touchpoint, month, segment; all else is put together. */
  by: Dimension[]
  /** Cells in the order of `by`, the last one changing fastest; four counts each: detractors, passives, promoters, excluded. */
  counts: Int32Array
  /** Valid answers of each cell. */
  n: Int32Array
  /** The net promoter score of each cell with its 95 % interval; NaN where n is 0. `scoreAt` gives the same with a reason. */
  value: Float64Array
  low: Float64Array
  high: Float64Array
}

const ways: Dimension[][] = [[], ['touchpoint'], ['month'], ['segment'], ['touchpoint', 'month'], ['touchpoint', 'segment'], ['month', 'segment'], ['touchpoint', 'month', 'segment']]

/** The net promoter scores of all eight margins of touchpoint x month x segment, with intervals. */
export function answerMargins(columns: AnswerColumns, sizes: Sizes): Margin[] {
  const counted = countAnswers(columns, sizes)
  return ways.map(by => scoreMargin(by, sumOver(counted, by)))
}

/** The score of one cell as `nps` gives it: null with a reason where it has no answers. */
export function scoreAt({ counts }: Margin, cell: number): ReturnType<typeof npsOfCounts> {
  const [detractors, passives, promoters, excluded] = counts.subarray(4 * cell, 4 * cell + 4)
  return { ...npsOfCounts({ detractors: detractors!, passives: passives!, promoters: promoters! }), excluded: excluded! }
}

function sumOver({ sizes, counts, bits }: AnswerCounts, by: Dimension[]): Int32Array {
  const [t, m, s] = stepsOf(sizes, by)
  const sums = new Int32Array(4 * by.reduce((cells, dimension) => cells * sizes[dimension], 1))
  for (let touchpoint = 0; touchpoint < sizes.touchpoint; touchpoint++) {
    for (let month = 0; month < sizes.month; month++) {
      for (let segment = 0; segment < sizes.segment; segment++) {
        const from = touchpoint << bits.touchpoint | month << bits.month | segment << bits.segment
        const to = 4 * (touchpoint * t! + month * m! + segment * s!)
        for (let kind = 0; kind < 4; kind++)
          sums[to + kind] = sums[to + kind]! + counts[from + kind]!
      }
    }
  }
  return sums
}

/** How many cells on the next touchpoint, month and segment lie; 0 where they are put together. */
function stepsOf(sizes: Sizes, by: Dimension[]): number[] {
  const stepOf = (dimension: Dimension) => by.slice(by.indexOf(dimension) + 1).reduce((cells, later) => cells * sizes[later], 1)
  return (['touchpoint', 'month', 'segment'] as const).map(dimension => by.includes(dimension) ? stepOf(dimension) : 0)
}

function scoreMargin(by: Dimension[], counts: Int32Array): Margin {
  const cells = counts.length / 4
  const margin = { by, counts, n: new Int32Array(cells), value: new Float64Array(cells), low: new Float64Array(cells), high: new Float64Array(cells) }
  for (let cell = 0; cell < cells; cell++) {
    const { value, n, interval } = npsOfCounts({ detractors: counts[4 * cell]!, passives: counts[4 * cell + 1]!, promoters: counts[4 * cell + 2]! })
    margin.n[cell] = n
    margin.value[cell] = value ?? Number.NaN
    margin.low[cell] = interval?.low ?? Number.NaN
    margin.high[cell] = interval?.high ?? Number.NaN
  }
  return margin
}
