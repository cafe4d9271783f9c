import type { AnswerColumns, Sizes } from './answer-counts.ts'
import { npsOfCounts } from '../metrics/nps.ts'
import { countAnswers, kinds } from './answer-counts.ts'

type Dimension = keyof Sizes

/**
 * What answers of one way of putting them together count: all of them, those of each touchpoint, of each touchpoint and
 * month, ...
 */
interface MarginCounts {
  /** What is kept apart, in the order of touchpoint, month, segment; all else is put together. */
  by: Dimension[]
  /**
   * Cells in the order of `by`, the last one changing fastest; four counts each: detractors, passives, promoters,
   * excluded.
   */
  counts: Int32Array
}

/** The scores of one way of putting answers together. */
export interface Margin extends MarginCounts {
  /** Valid answers of each cell. */
  n: Int32Array
  /**
   * The net promoter score of each cell with its 95 % interval; NaN where n is 0. `scoreAt` gives the same with a
   * reason.
   */
  value: Float64Array
  low: Float64Array
  high: Float64Array
}

/**
 * The net promoter scores of all eight margins of touchpoint x month x segment, with intervals; that of all answers
 * first.
 */
export function answerMargins(columns: AnswerColumns, sizes: Sizes): Margin[] {
  const without = (margin: MarginCounts, dimension: Dimension) => sumOver(margin, dimension, sizes)
  const full: MarginCounts = { by: ['touchpoint', 'month', 'segment'], counts: countAnswers(columns, sizes) }
  const byTouchpointAndMonth = without(full, 'segment')
  const byTouchpointAndSegment = without(full, 'month')
  const byMonthAndSegment = without(full, 'touchpoint')
  const byTouchpoint = without(byTouchpointAndMonth, 'month')
  const byMonth = without(byMonthAndSegment, 'segment')
  const bySegment = without(byMonthAndSegment, 'month')
  const all = without(byTouchpoint, 'touchpoint')
  const pairs = [byTouchpointAndMonth, byTouchpointAndSegment, byMonthAndSegment]
  return [all, byTouchpoint, byMonth, bySegment, ...pairs, full].map(scoreMargin)
}

/** The score of one cell as `nps` gives it: null with a reason where it has no answers. */
export function scoreAt({ counts }: Margin, cell: number): ReturnType<typeof npsOfCounts> {
  return { ...npsOfCell(counts, cell), excluded: counts[kinds * cell + 3]! }
}

/** The same with one dimension put together. */
function sumOver({ by, counts }: MarginCounts, dimension: Dimension, sizes: Sizes): MarginCounts {
  const size = sizes[dimension]
  const inner = by.slice(by.indexOf(dimension) + 1).reduce((cells, later) => cells * sizes[later], kinds)
  const sums = new Int32Array(counts.length / size)
  let from = 0
  for (let outer = 0; outer < sums.length; outer += inner) {
    for (let index = 0; index < size; index++) {
      for (let to = outer; to < outer + inner; to++, from++)
        sums[to] = sums[to]! + counts[from]!
    }
  }
  return { by: by.filter(each => each !== dimension), counts: sums }
}

function scoreMargin({ by, counts }: MarginCounts): Margin {
  const cells = counts.length / kinds
  const margin = {
    by,
    counts,
    n: new Int32Array(cells),
    value: new Float64Array(cells),
    low: new Float64Array(cells),
    high: new Float64Array(cells),
  }
  for (let cell = 0; cell < cells; cell++) {
    const { value, n, interval } = npsOfCell(counts, cell)
    margin.n[cell] = n
    margin.value[cell] = value ?? Number.NaN
    margin.low[cell] = interval?.low ?? Number.NaN
    margin.high[cell] = interval?.high ?? Number.NaN
  }
  return margin
}

function npsOfCell(counts: Int32Array, cell: number): ReturnType<typeof npsOfCounts> {
  const start = kinds * cell
  return npsOfCounts({
    detractors: counts[start]!,
    passives: counts[start + 1]!,
    promoters: counts[start + 2]!,
  })
}
