import type { QuestionAnswers } from '../../../../core/customers/places/place-answers.ts'
import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { withoutSmallPlaces } from '../../../../core/customers/places/small-places.ts'
import { wholeShare } from '../../../../core/package/export/share-choice.ts'
import { sheetWords } from '../../../../site/share/sheet/sheet-words.ts'
import { shareTable } from '../../../../site/share/table/share-table.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { newBeliefs } from '../../support/new-beliefs.ts'
import { sharedMap } from '../../support/shared-map.ts'
import { allShown } from '../../support/shown-customers.ts'
import { surveyAt, withSources } from '../../support/survey-at.ts'
import { tableOf } from '../../support/table-of.ts'

let records: AuditRecords
let answers: QuestionAnswers[]

const idOf = (name: string) => records.touchpoints.find(touchpoint => touchpoint.name.en === name)!.id

beforeAll(async () => {
  records = await springRound()
  const survey = await surveyAt(records, new Map([
    [idOf('Payment'), [20, 5, 6, 140, 80]],
    [idOf('Pricing'), [1, 1, 0, 0, 1]],
  ]))
  const guessed = { sourceId: survey.id, touchpointId: idOf('Payment'), shares: [50, 60, 70] }
  const beliefs = newBeliefs(records.audit.id, guessed)
  ;({ records, answers } = withSources({ ...records, beliefs }, [survey]))
})

/** What a row of the table says in the columns of customers' answers. */
function customerCells(told: QuestionAnswers[], name: string) {
  const { columns, rows } = shareTable(sharedMap(records, wholeShare, 'en', allShown(told)))
  const row = rows.find(cells => cells.includes(name))!
  return row.filter((_, index) => columns[index]!.includes('Survey'))
}

describe('customers\' answers in a table that is shared', () => {
  it('are figures with their ends and how many answered', () => {
    expect(customerCells(answers, 'Payment')).toEqual([
      87.649,
      expect.closeTo(83.0, 0),
      expect.closeTo(91.2, 0),
      251,
      expect.closeTo(-67, 0),
      expect.closeTo(-76, 0),
      expect.closeTo(-51, 0),
      251,
      60,
      3,
      -27.649,
      expect.closeTo(-31.2, 0),
      expect.closeTo(-23.0, 0),
      251,
    ])
  })

  it('are not there of fewer than five customers, whatever is handed in', () => {
    for (const told of [answers, answers.map(withoutSmallPlaces)])
      expect(new Set(customerCells(told, 'Pricing'))).toEqual(new Set([null]))
  })

  it('are said to be among its sources', () => {
    const { foot } = sheetWords(sharedMap(records, wholeShare, 'en', allShown(answers)), key => key, 'en')
    expect(foot.join()).toContain('share.sheet.sourcesWithCustomers')
    expect(foot.join()).not.toContain('map.how.customers.narrow')
  })

  it('are said to have intervals that may be too narrow where their source consists of counts', async () => {
    const more = { names: 'number of answers', cells: () => '3' }
    const counts = await surveyAt(records, new Map([[idOf('Payment'), [20, 5, 6, 140, 80]]]), { more })
    const shown = withSources(records, [counts])
    const { foot } = sheetWords(sharedMap(shown.records, wholeShare, 'en', allShown(shown.answers)), key => key, 'en')
    expect(foot.join()).toContain('map.how.customers.narrow')
    expect(customerCells(shown.answers, 'Payment')[3]).toBe(3 * 251)
  })

  it('are said to be left out where they are, which is not to say that there are none', () => {
    const footOf = (shown: AuditRecords) =>
      sheetWords(sharedMap(shown, { ...wholeShare, customers: 'none' }), key => key, 'en').foot.join()
    expect(footOf(records)).toContain('share.sheet.sourcesWithoutCustomers')
    expect(footOf({ ...records, sources: [] })).toMatch(/share\.sheet\.sources\b/)
  })
})

describe('customers\' answers in the table of the map', () => {
  it('have a column for each lane, and what a figure is', () => {
    const { columns, rows, notes } = tableOf(records, 'en', null, allShown(answers))
    const index = columns.findIndex(({ key }) => key.startsWith('customers:'))
    expect(columns[index]!.note).toBe('Customers: share of 4–5 on 1 to 5')
    const cellOf = (name: string) => rows.find(({ id }) => id === idOf(name))!.cells[index]
    expect(cellOf('Payment')).toMatchObject({ figure: '88%', detail: '83–91 · 251 answers' })
    expect(cellOf('Pricing')).toMatchObject({ figure: '', detail: '3 answers', sortKey: null })
    expect(cellOf('About us')).toMatchObject({ figure: '', detail: 'no answers', sortKey: null })
    const gap = columns.findIndex(({ key }) => key.startsWith('audit-gap:'))
    expect(rows.find(({ id }) => id === idOf('Payment'))!.cells[gap]!.figure).toMatch(/^\d+ lower$/)
    expect(notes.join('\n')).toContain('254 answers of 254 customers')
  })
})
