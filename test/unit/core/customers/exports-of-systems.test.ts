import type { ImportedTable } from '../../../../core/customers/importing/import-table.ts'
import type { MappingSuggestion } from '../../../../core/customers/systems/suggestion.ts'
import { describe, expect, it } from 'vitest'
import { countCoded } from '../../../../core/customers/counts/joint-counts.ts'
import { distributionOf } from '../../../../core/customers/scores/distribution.ts'
import { scoreCounts } from '../../../../core/customers/scores/score-counts.ts'
import { readAnswers } from '../../../../core/customers/table/read-answers.ts'
import { importedFixture } from '../../support/imported-fixture.ts'

const always = { journey: 0, from: 0, to: Number.MAX_SAFE_INTEGER }

/** What a source's questions come to: kind of score, value and answers; questions that nobody answered are left out. */
function scoresOf({ questions, table }: MappingSuggestion & { table: ImportedTable }): string[] {
  return questions.filter(({ scale }) => scale !== null).flatMap((question) => {
    const cells = countCoded(table.counted, { ...always, questionId: question.id })
    const score = scoreCounts(question, distributionOf(question, cells), { hasCustomers: true, isCounted: false })
    return score.n > 0 ? [`${score.kind} ${score.value!.toFixed(2)} of ${score.n}`] : []
  })
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
  ])('%s is known as %s and comes to its scores', async (name, system, scores, rows) => {
    const imported = await importedFixture(name)
    expect(imported.mapping.system).toBe(system)
    expect([scoresOf(imported), imported.table.rows]).toEqual([scores, rows])
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
