import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { ShareChoice } from '../../../../core/package/export/share-choice.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { isolated } from '../../../../core/journey/text-direction.ts'
import { wholeShare } from '../../../../core/package/export/share-choice.ts'
import { gapReasons } from '../../../../core/scores/gap-reason.ts'
import { shareTable } from '../../../../site/share/table/share-table.ts'
import { gapWords } from '../../../../site/words/gap-words.ts'
import { createScoreWords } from '../../../../site/words/score-words.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { withVerbatims } from '../../../support/quoted-audit.ts'
import { allKindsOfWaits } from '../../../support/timed-audit.ts'
import { sharedMap } from '../../support/shared-map.ts'
import { twoPersonas } from '../../support/two-personas.ts'

const nothing: ShareChoice = {
  authors: 'none',
  notes: false,
  pictures: false,
  verbatims: false,
  addresses: 'host',
  customers: 'none',
}
let records: AuditRecords

beforeAll(async () => {
  records = await springRound()
})

/** A row by what stands in its columns. */
function rowOf(choice: ShareChoice, touchpoint: string): Record<string, string | number | null> {
  const { columns, rows } = shareTable(sharedMap(records, choice))
  const row = rows.find(row => row[columns.indexOf('Touchpoint')] === touchpoint)!
  return Object.fromEntries(columns.map((name, index) => [name, row[index]!]))
}

describe('the table that is shared', () => {
  it('has a row for each stage and touchpoint, those that nobody rated among them, and each column once', () => {
    const { columns, rows } = shareTable(sharedMap(records, wholeShare))
    expect(rows).toHaveLength(records.stages.length + records.touchpoints.length)
    expect(new Set(columns).size).toBe(columns.length)
  })

  it('holds every figure of the map, as a number, or says why there is none', () => {
    const subject = sharedMap(records, wholeShare)
    const { audit, t, language } = subject
    const { columns, rows } = shareTable(subject)
    const { figure } = createScoreWords(t, language)
    for (const { criterion, scores } of audit.scored) {
      const shown = audit.view.stages.flatMap(({ stage, touchpoints }) => [
        { score: scores.stages.get(stage.id), of: touchpoints },
        ...touchpoints.map(view => ({ score: scores.touchpoints.get(view.touchpoint.id), of: [view] })),
      ])
      const column = (part: string) => columns.indexOf(`${criterion.name.en}: ${part}`)
      const figures = rows.map(row => row[column('score')])
      expect(figures.map(value => typeof value === 'number' ? figure(value, criterion) : ''))
        .toEqual(shown.map(({ score }) => score?.value == null ? '' : figure(score.value, criterion)))
      const gaps = rows.map(row => row[column('why no score')])
      expect(gaps).toEqual(shown.map(({ score, of }) =>
        score?.value == null ? gapWords(gapReasons(of, criterion.id), t) : null))
    }
  })

  it('has the scores of each persona that the map has a line of', () => {
    const { columns, rows } = shareTable(sharedMap(twoPersonas(records), wholeShare))
    const at = rows.find(row => row[columns.indexOf('Touchpoint')] === 'Payment')!
    const valueOf = (persona: string) => at[columns.indexOf(`Feeling, walked as ${isolated(persona)}: score`)]
    expect([valueOf('Mei'), valueOf('Jun')]).toEqual([-2, -1.5])
  })

  it('has response times in minutes, and each single one, where any is waited for', async () => {
    const timed = shareTable(sharedMap(await allKindsOfWaits(), nothing))
    const at = (touchpoint: string) => {
      const row = timed.rows.find(row => row[timed.columns.indexOf('Touchpoint')] === touchpoint)!
      return row.filter((_, index) => timed.columns[index]!.startsWith('Response time: '))
    }
    expect(at('Welcome e-mail')).toEqual([3, 0, 300, '2 hr 15 min\n5 hr\n1 day 2 hr'])
    expect(at('Help centre')).toEqual([1, 2, null, '2 hr\nno reply after 3 days\nno reply after 6 days'])
    expect(at('Payment')).toEqual([null, null, null, null])
    expect(shareTable(sharedMap(records, wholeShare)).columns.join()).not.toContain('Response time')
  })

  it('has all that staff found customers to have written, where it is shared', async () => {
    const said = [{ text: 'Nobody answers there.', rating: { value: 1.5, of: 5 } }, {}]
    const quoted = withVerbatims(await springRound(), { 3: said })
    const at = (choice: ShareChoice) => {
      const { columns, rows } = shareTable(sharedMap(quoted, choice))
      return rows.map(row => row[columns.indexOf('Customers’ words')]).filter(Boolean)
    }
    expect(at(wholeShare)).toEqual(['I could not find the price.\nNobody answers there. (1.5 of 5 stars)'])
    expect(at(nothing)).toEqual([])
  })

  it('says of each row where it is from, when, of how many and of what', () => {
    expect(rowOf(wholeShare, 'Payment')).toMatchObject({
      'Stage': 'Buy',
      'Channel': 'web',
      'Feeling: score': -1.667,
      'Feeling: what the ends are': '95 % interval',
      'Feeling: auditors': 3,
      'Audit': records.audit.title,
      'Observed from': '2026-05-12',
      'Auditors in all': 3,
      'What counts': expect.stringContaining('Desktop'),
      'Sources': expect.stringContaining('staff'),
      'Saved on': '2026-11-29',
    })
  })

  it('says who wrote what, and where, as far as it is shared', () => {
    expect(rowOf(wholeShare, 'Payment').Notes).toMatch(/^Card refused, no reason given.*\(Ade Bello\)$/s)
    expect(rowOf(wholeShare, 'Payment').Pages).toContain('checkout/payment')
    expect(rowOf({ ...wholeShare, authors: 'numbered' }, 'Payment').Notes).toMatch(/\(Auditor \d\)$/)
    expect(rowOf({ ...wholeShare, authors: 'none' }, 'Payment').Notes).toMatch(/out of view\.$/)
  })

  it('tells nothing that is left out, anywhere', () => {
    const told = JSON.stringify(shareTable(sharedMap(records, nothing)))
    for (const secret of ['Ade Bello', 'Lena', '陳靜怡', 'Card refused', 'checkout/payment', 'Screenshots', 'Auditor 1'])
      expect(told).not.toContain(secret)
  })
})
