import type { Mapping } from '../../../../../core/journey/source/mapping.ts'
import type { Rule } from '../../../../../core/journey/source/rule.ts'
import type { CountCell } from '../../../../../core/journey/source/source-counts.ts'
import type { CountedRow } from '../../../support/counted-rows.ts'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { countAnswersBy } from '../../../../../core/customers/counts/joint-counts.ts'
import { createTableImport } from '../../../../../core/customers/importing/import-table.ts'
import { partUnder } from '../../../../support/format-document.ts'
import { startDuckDb } from '../../../support/ask-duckdb.ts'
import { anyRow, fileOfRows, rowScope } from '../../../support/counted-rows.ts'

const [, query] = /```sql\n([\s\S]*?)```/.exec(partUnder('Grouping answers in a warehouse'))!
const scope = { ...rowScope, from: -Infinity, to: Infinity }
const names = ['day', 'score', 'touchpoint', 'segment', 'channel', 'market', 'team', 'count'] as const

const duckDb = await startDuckDb()

afterAll(duckDb.stop)

/** The columns of the query's result as FORMAT.md says that they are mapped. */
const mapping: Mapping = {
  system: 'own',
  nameRow: 0,
  wordingRow: null,
  dataRow: 1,
  columns: names.map(name => ({
    name,
    role: name === 'day' ? 'time' : name,
    of: name === 'score' ? 'q1' : null,
    words: name === 'score' ? [{ word: 'not experienced', value: null, notExperienced: true }] : [],
    writtenIn: null,
  })),
  endMark: null,
  asked: null,
  states: [],
  dateOrder: 'year-first',
  timeZone: 'UTC',
  decimal: '.',
}

const question = {
  id: 'q1',
  wording: 'Likely to recommend?',
  subject: 'recommendation',
  scale: { min: 0, max: 10, step: 1 },
  polarity: 'high-is-good',
  boxes: null,
  criterionId: null,
  isOutcome: true,
} as const

const rules: Rule[] = ['checkout', 'returns'].map(place => ({ by: 'touchpoint', pattern: place, placeId: place }))

/** Brings the counts of a warehouse in as any file's rows. */
function broughtIn(rows: Record<string, unknown>[]): ArrayBuffer {
  const table = createTableImport({
    reading: { mapping, questions: [question], measures: [] },
    journeys: [{ journeyId: 'shop', rules }],
    pseudonymOf: () => null,
    now: Date.UTC(2026, 11, 31),
  })
  table.add([[...names], ...rows.map(row => names.map(name => String(row[name] ?? '')))], 1)
  const { file, refused } = table.finish()
  expect(refused).toEqual([])
  return file
}

function keysOf(cells: CountCell[]): string[] {
  return cells.map(({ by, value, n }) =>
    JSON.stringify([by.place, by.segment, by.channel, by.market, by.team, value, n])).sort()
}

async function countsOf(file: ArrayBuffer): Promise<string[]> {
  return keysOf(await countAnswersBy(file, scope))
}

describe('the query by which a warehouse groups answers', () => {
  it('gives counts that, brought in, are ours of the answers themselves', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 60 }), async (rows: CountedRow[]) => {
      const file = fileOfRows(rows, false)
      const grouped = await duckDb.ask(query!, file)
      expect(grouped.map(row => Object.keys(row))).toEqual(grouped.map(() => names))
      expect(await countsOf(broughtIn(grouped))).toEqual(await countsOf(file))
    }), { numRuns: 60 })
  })
})
