import type { AnswerColumns } from '../../../../core/customers/answer-counts.ts'
import type { Margin } from '../../../../core/customers/answer-margins.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerMargins, scoreAt } from '../../../../core/customers/answer-margins.ts'
import { nps } from '../../../../core/metrics/nps.ts'

const sizes = { touchpoint: 5, month: 3, segment: 2 }
const anyRow = fc.record({
  score: fc.oneof(fc.nat(12), fc.nat(255)),
  touchpoint: fc.nat(4),
  month: fc.nat(2),
  segment: fc.nat(1),
})
type Row = typeof anyRow extends fc.Arbitrary<infer R> ? R : never

function columnsOf(rows: Row[]): AnswerColumns {
  return {
    score: Uint8Array.from(rows, row => row.score),
    touchpoint: Uint16Array.from(rows, row => row.touchpoint),
    month: Uint16Array.from(rows, row => row.month),
    segment: Uint16Array.from(rows, row => row.segment),
  }
}

/** The same columns, each from the second value of another one on. */
function shifted({ score, touchpoint, month, segment }: AnswerColumns): AnswerColumns {
  const [touchpoints, months, segments] = [touchpoint, month, segment].map(column =>
    Uint16Array.of(0, ...column).subarray(1))
  return { score: Uint8Array.of(0, ...score).subarray(1), touchpoint: touchpoints!, month: months!, segment: segments! }
}

/** The answers of a cell, found row by row. */
function scoresIn(rows: Row[], by: readonly (keyof typeof sizes)[], cell: number): number[] {
  const cellOf = (row: Row) => by.reduce((index, dimension) => index * sizes[dimension] + row[dimension], 0)
  return rows.filter(row => cellOf(row) === cell).map(({ score }) => score)
}

describe('the scores of all margins', () => {
  it('are those of the answers of each cell', () => {
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
      for (const margin of answerMargins(columnsOf(rows), sizes)) {
        for (const cell of margin.n.keys()) {
          const expected = nps(scoresIn(rows, margin.by, cell))
          expect(scoreAt(margin, cell)).toEqual(expected)
          const { n, value, interval } = expected
          expect([margin.n[cell], margin.value[cell], margin.low[cell], margin.high[cell]])
            .toEqual([n, ...[value, interval?.low, interval?.high].map(figure => figure ?? Number.NaN)])
        }
      }
    }), { numRuns: 50 })
  })

  it('are the same where columns lie within others, or have more cells than half a word tells apart', () => {
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
      const columns = columnsOf(rows)
      const [{ counts }] = answerMargins(columns, sizes) as [Margin]
      expect(answerMargins(shifted(columns), sizes)[0]!.counts).toEqual(counts)
      expect(answerMargins(columns, { ...sizes, segment: 9_000 })[0]!.counts).toEqual(counts)
    }), { numRuns: 20 })
  })

  it('are eight, with as many cells as there are combinations', () => {
    const margins = answerMargins(columnsOf([]), sizes)
    expect(margins.map(({ by, n }) => `${by.join(' ')} ${n.length}`)).toEqual([
      ' 1',
      'touchpoint 5',
      'month 3',
      'segment 2',
      'touchpoint month 15',
      'touchpoint segment 10',
      'month segment 6',
      'touchpoint month segment 30',
    ])
    expect(scoreAt(margins[0]!, 0)).toMatchObject({ value: null, reason: 'no-answers' })
  })
})
