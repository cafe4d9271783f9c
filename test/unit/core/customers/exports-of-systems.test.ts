import type { ImportedTable } from '../../../../core/customers/importing/import-table.ts'
import type { MappingSuggestion } from '../../../../core/customers/systems/suggestion.ts'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { countCoded } from '../../../../core/customers/counts/joint-counts.ts'
import { readPreview } from '../../../../core/customers/reading/read-preview.ts'
import { distributionOf } from '../../../../core/customers/scores/distribution.ts'
import { scoreCounts } from '../../../../core/customers/scores/score-counts.ts'
import { readAnswers } from '../../../../core/customers/table/read-answers.ts'
import { readStoredTable } from '../../../../core/customers/table/stored-table.ts'
import { fixtureFile, importedAsFound, importedFixture } from '../../support/imported-fixture.ts'
import { writeWorkbook } from '../../support/write-workbook.ts'

const always = { journey: 0, from: 0, to: Number.MAX_SAFE_INTEGER }

/** What a source's questions come to: kind of score, value and answers; questions that nobody answered are left out. */
function scoresOf({ questions, table }: MappingSuggestion & { table: ImportedTable }): string[] {
  return questions.filter(({ scale }) => scale !== null).flatMap((question) => {
    const cells = countCoded(table.counted, { ...always, questionId: question.id })
    const score = scoreCounts(question, distributionOf(question, cells), { hasCustomers: true, isCounted: false })
    return score.n > 0 ? [`${score.kind} ${score.value!.toFixed(2)} of ${score.n}`] : []
  })
}

/** A file as a table; of one of records the names of their fields come first. */
async function rowsOf(name: string): Promise<string[][]> {
  const read = await readPreview(fixtureFile(name), {})
  return read.ok ? read.preview.rows : []
}

async function columnOf(table: ImportedTable, name: string): Promise<unknown[]> {
  const found: unknown[] = []
  await readAnswers(table.file, [name], ({ values }) => void found.push(...values))
  return found
}

describe('what other systems export', () => {
  it.each([
    // 9 is a promoter, 3 a detractor.
    ['qualtrics.csv', 'qualtrics', ['nps 0.00 of 2', 'top-boxes 50.00 of 2'], 2],
    // Six rows of two people who answered three questions each.
    ['salesforce-surveys.csv', 'salesforce-surveys', ['nps 0.00 of 2', 'top-boxes 50.00 of 2'], 2],
    ['salesforce-data-loader.csv', 'salesforce-data-loader', ['top-boxes 100.00 of 1'], 2],
    // One good, one bad; an open one that was offered, and a deleted one that is no ticket.
    ['zendesk-tickets.csv', 'zendesk-tickets', ['top-boxes 50.00 of 2'], 3],
    // A 3 is no good, as Zendesk itself counts.
    ['zendesk-tickets-newer.csv', 'zendesk-tickets', ['top-boxes 50.00 of 2'], 3],
    ['zendesk-api-tickets.json', 'zendesk-api-tickets', ['top-boxes 100.00 of 1'], 2],
    ['zendesk-ratings.json', 'zendesk-ratings', ['top-boxes 50.00 of 2'], 3],
    [
      ...['hubspot-submissions.json', 'hubspot-submissions'] as const,
      ['nps 100.00 of 1', 'top-boxes 100.00 of 1', 'ces 7.00 of 1'],
      3,
    ],
    ['hubspot-csv.csv', 'hubspot-csv', ['nps 100.00 of 1', 'top-boxes 100.00 of 1'], 2],
    ['surveymonkey.csv', 'surveymonkey', ['top-boxes 50.00 of 2', 'top-boxes 100.00 of 1'], 2],
    // One was begun and never sent off, with a time of its own.
    ['typeform.csv', 'typeform', ['nps 100.00 of 1'], 2],
    ['sendbird-desk.json', 'sendbird-desk', ['top-boxes 100.00 of 1'], 1],
    ['wjx.csv', 'wjx', ['top-boxes 50.00 of 2', 'nps 33.33 of 3'], 3],
    // A 9 is a promoter, and a 2 of 5 is no good.
    ['delighted.json', 'delighted', ['nps 100.00 of 1', 'top-boxes 0.00 of 1'], 2],
    ['salesforce-reports.csv', 'salesforce-reports', ['top-boxes 100.00 of 1'], 2],
    ['genesys-interactions.csv', 'genesys-interactions', ['mean 80.00 of 1', 'nps 100.00 of 1'], 2],
    // Behaviour, measures of tickets and votes are no answers.
    ['contentsquare.json', 'contentsquare', [], 2],
    ['zendesk-metrics.json', 'zendesk-metrics', [], 2],
    ['canny.json', 'canny', [], 1],
  ])('%s is known as %s and comes to its scores', async (name, system, scores, rows) => {
    const imported = await importedFixture(name)
    expect(imported.mapping.system).toBe(system)
    expect([scoresOf(imported), imported.table.rows]).toEqual([scores, rows])
  })

  it.each([
    // Opened on the 3rd at 14:05 and closed on the 5th at 15:05; the other is open.
    ['salesforce-reports.csv', { 'Date/Time Closed': [2940, null], 'Closed': [1, 0] }],
    // 00:10:00.000 and 00:08:30.500.
    ['genesys-interactions.csv', { 'Duration': [10, 1], 'Total Handle': [8 + 30.5 / 60, 50 / 60] }],
    ['contentsquare.json', { number_of_errors: [1, 0] }],
    ['zendesk-metrics.json', {
      ...{ reopens: [0, 1], replies: [1, 0], group_stations: [1, 1], assignee_stations: [1, 0] },
      ...{ 'reply_time_in_minutes.calendar': [12, null], 'reply_time_in_minutes.business': [12, null] },
      'full_resolution_time_in_minutes.calendar': [2940, null],
      'full_resolution_time_in_minutes.business': [960, null],
    }],
    ['canny.json', { score: [212], commentCount: [12] }],
  ])('%s has its measures', async (name, figures) => {
    const { table, measures } = await importedFixture(name)
    const found = await Promise.all(measures.map(async ({ id, name }) => [name, await columnOf(table, id)]))
    expect(Object.fromEntries(found)).toEqual(figures)
  })

  it.each([
    ['qualtrics.csv', '\t'],
    ['contentsquare.json', ','],
    ['delighted.json', ','],
    ['canny.json', ','],
  ])('%s comes to the same as a table parted by %j', async (name, delimiter) => {
    const table = Papa.unparse(await rowsOf(name), { delimiter })
    const [as, other] = [await importedFixture(name), await importedAsFound(new Blob([table]))]
    expect(other.mapping).toEqual(as.mapping)
    expect(await readStoredTable(other.table.file)).toEqual(await readStoredTable(as.table.file))
  })

  it('wjx.csv comes to the same as a workbook', async () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const cell = (text: string) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
    const xml = (await rowsOf('wjx.csv')).map(row => `<row>${row.map(cell).join('')}</row>`).join('')
    const [as, other] = [
      await importedFixture('wjx.csv'),
      await importedAsFound(await writeWorkbook([{ name: 'Sheet1', rows: xml }])),
    ]
    expect(other.mapping).toEqual(as.mapping)
    expect(await readStoredTable(other.table.file)).toEqual(await readStoredTable(as.table.file))
  })

  it('names what an export has of tickets in minutes, and which nobody was asked about', async () => {
    const { table, measures } = await importedFixture('zendesk-tickets.csv')
    const first = measures.find(({ known }) => known === 'first-reply')!
    expect(await columnOf(table, first.id)).toEqual([12, 240, null])
    expect(await columnOf(table, 'state')).toEqual(['answered', 'answered', 'invited'])
  })

  it('dates a submission that was never done by when it was begun', async () => {
    const { table } = await importedFixture('typeform.csv')
    expect(await columnOf(table, 'state')).toEqual(['answered', 'partial'])
    expect(await columnOf(table, 'at'))
      .toEqual(['2026-11-03T14:05:00Z', '2026-11-04T14:02:00Z'].map(at => new Date(at)))
  })

  it('has a row for each submission, where the export has one for each answer', async () => {
    const { table, questions } = await importedFixture('salesforce-surveys.csv')
    expect(await columnOf(table, 'record')).toEqual(['a0B1', 'a0B2'])
    const answers = await Promise.all(questions.map(({ id, scale }) => columnOf(table, scale ? id : `${id}_text`)))
    expect(answers).toEqual([
      [9, 3],
      [5, 2],
      ['Answer the telephone sooner, please', 'I had to tell everything twice'],
    ])
    expect([await columnOf(table, 'state'), table.refused]).toEqual([[], []])
  })

  it('dates rows without a day by the period that stands above their table', async () => {
    const { table, mapping, measures } = await importedFixture('adobe-workspace.csv')
    expect([mapping.periodMark, table.refused]).toEqual(['# Date:', []])
    expect((await columnOf(table, 'at')).map(at => new Date(Number(at)).toISOString().slice(0, 10)))
      .toEqual(['2026-11-01', '2026-11-01'])
    expect(await columnOf(table, 'month')).toEqual([202611, 202611])
    expect(await columnOf(table, measures[0]!.id)).toEqual([795, 630])
  })

  it('has no customers’ names and addresses in what it becomes', async () => {
    for (const name of ['zendesk-tickets.csv', 'qualtrics.csv', 'hubspot-csv.csv', 'salesforce-reports.csv']) {
      const { table } = await importedFixture(name)
      const written = new TextDecoder('latin1').decode(table.file)
      expect([name, written.match(/example\.org|Ada|Bo Example/g)]).toEqual([name, null])
    }
  })

  it('of votes has a measure, and no count of rows', async () => {
    const { table, questions, measures } = await importedFixture('canny.json')
    expect(questions.every(({ scale }) => scale === null)).toBe(true)
    expect(measures.map(({ known }) => known)).toContain('votes')
    expect(table.columns.map(({ name }) => name)).not.toContain('count')
  })
})
