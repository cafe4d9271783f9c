import type { CountCell } from '../../../../../core/journey/source/source-counts.ts'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { countAnswersBy } from '../../../../../core/customers/counts/joint-counts.ts'
import { startDuckDb } from '../../../support/ask-duckdb.ts'
import { anyRow, fileOfRows, rowScope } from '../../../support/counted-rows.ts'

const latest = `row_number() over (
  partition by coalesce(customer, record), customer is null, q1_place
  order by "at" desc, file_row_number desc)`

/** The same count as a warehouse makes it. */
function queryOf(isCounted: boolean): string {
  return `
    with answers as (
      select * from read_parquet('answers.parquet', file_row_number = true)
      where (q1 is not null or q1_absent) and "at" >= epoch_ms(${rowScope.from}) and "at" < epoch_ms(${rowScope.to})
    ), counted as (select *, ${isCounted ? '1' : latest} as nth from answers)
    select q1_place as place, segment, channel, market, team, q1 as value,
      ${isCounted ? 'sum("count")' : 'count(*)'} as n
    from counted where nth = 1 group by all`
}

const duckDb = await startDuckDb()

afterAll(duckDb.stop)

async function countedByDuckDb(file: ArrayBuffer, isCounted: boolean): Promise<string[]> {
  return (await duckDb.ask(queryOf(isCounted), file)).map(({ value, n, ...by }) =>
    keyOf({ by: by as CountCell['by'], value: value as number, n: Number(n) })).sort()
}

function keyOf({ by, value, n }: CountCell): string {
  return JSON.stringify([by.place, by.segment, by.channel, by.market, by.team, value, n])
}

describe('answers counted by where and by whom', () => {
  it.each([['rows of customers', false], ['rows that stand for many', true]])(
    'are as many as DuckDB counts in the same file: %s',
    async (_, isCounted) => {
      await fc.assert(fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 60 }), async (rows) => {
        const file = fileOfRows(rows, isCounted)
        const ours = (await countAnswersBy(file, rowScope)).map(keyOf).sort()
        expect(ours).toEqual(await countedByDuckDb(file, isCounted))
      }), { numRuns: 60 })
    },
  )

  it('count each customer once at each place, by the latest answer', async () => {
    const row = { count: 1, segment: null, channel: null, market: 'DE', team: null, isAbsent: false } as const
    const file = fileOfRows([
      { ...row, customer: 'a', day: 1, value: 0, place: 'checkout' },
      { ...row, customer: 'a', day: 3, value: 10, place: 'checkout' },
      { ...row, customer: 'a', day: 2, value: 9, place: 'checkout' },
      { ...row, customer: 'a', day: 1, value: 9, place: 'returns' },
      { ...row, customer: null, day: 1, value: 0, place: 'checkout' },
      { ...row, customer: null, day: 1, value: 0, place: 'checkout' },
    ], false)
    const cells = await countAnswersBy(file, rowScope)
    expect(cells.map(({ by: { place }, value, n }) => [place, value, n])).toEqual([
      ['checkout', 10, 1],
      ['returns', 9, 1],
      ['checkout', 0, 2],
    ])
  })
})
