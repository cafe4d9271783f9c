import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { Observation } from '../../../../core/journey/observation.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../../core/journey/identifier.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { allKindsOfWaits } from '../../../support/timed-audit.ts'
import { tableOf } from '../../support/table-of.ts'
import { twoPersonas } from '../../support/two-personas.ts'

let records: AuditRecords

beforeAll(async () => {
  records = await springRound()
})

function cellAt(of: AuditRecords, touchpoint: string, column: string) {
  const { columns, rows } = tableOf(of)
  const { figure, detail } = rows.find(({ name }) => name === touchpoint)!
    .cells[columns.findIndex(({ key }) => key === column)]!
  return [figure, detail]
}

const feeling = () => records.criteria.find(({ builtIn }) => builtIn === 'feeling')!.id
const namesBy = (column: string, isDescending = false) =>
  tableOf(records, 'en', { column, isDescending }).rows.map(({ name }) => name)

function changeAt(touchpoint: string, change: (observation: Observation) => Observation): AuditRecords {
  const { id } = records.touchpoints.find(({ name }) => name.en === touchpoint)!
  const observations = records.observations.map(observed => observed.touchpointId === id ? change(observed) : observed)
  return { ...records, observations }
}

function withoutRatings(observation: Observation, change: 'could-not-reach' | 'left-out'): Observation {
  if (change === 'left-out')
    return { ...observation, leftOut: { reason: 'A test', by: null, at: observation.observedAt } }
  const ratings = observation.ratings.map(({ criterionId }) => ({ criterionId, value: null, missing: change }))
  return { ...observation, ratings }
}

describe('the map as a table', () => {
  it('has a figure, its interval and what it stands on, and what each auditor gave', () => {
    expect(cellAt(records, 'Payment', feeling())).toEqual(['−1.7', '−2.0 to −1.0 · 3 auditors, 3 ratings'])
    expect(cellAt(records, 'Payment', 'auditors')[1]).toBe('Ade Bello −2, Lena Fuchs −1, 陳靜怡 −2')
  })

  it('has a column for each persona that the map has a line of', () => {
    const walked = twoPersonas(records)
    const [mei, jun] = walked.personas.map(({ id }) => cellAt(walked, 'Payment', id))
    expect([mei, jun]).toEqual([
      ['−2.0', '1 auditor, 1 rating; one opinion'],
      ['−1.5', '−2.0 to −0.5 · 2 auditors, 2 ratings'],
    ])
    expect(tableOf(walked).columns.filter(({ key }) => key === 'Mei')).toMatchObject([{ name: 'Mei', note: 'Feeling' }])
  })

  it('has how long replies took where any is waited for, and sorts what got none last', async () => {
    expect(tableOf(records).columns.map(({ key }) => key)).not.toContain('response')
    const timed = await allKindsOfWaits()
    expect(cellAt(timed, 'Welcome e-mail', 'response')).toEqual(['5 hr', 'median of 3 · 2 hr 15 min, 5 hr, 1 day 2 hr'])
    expect(cellAt(timed, 'Invite a friend', 'response')).toEqual(['no reply after 6 days', ''])
    expect(cellAt(timed, 'Payment', 'response')).toEqual(['', ''])
    const sorted = tableOf(timed, 'en', { column: 'response', isDescending: false }).rows.map(({ name }) => name)
    expect(sorted.slice(0, 5)).toEqual(
      ['Chat with sales', 'Order confirmation', 'Welcome e-mail', 'Help centre', 'Invite a friend'],
    )
  })

  it('says of more auditors than anybody reads between what they lie', () => {
    const { id: touchpointId } = records.touchpoints.find(({ name }) => name.en === 'Payment')!
    const [observation] = records.observations.filter(observed => observed.touchpointId === touchpointId)
    const crowd = (n: number): AuditRecords => {
      const auditors = Array.from({ length: n }, (_, index) =>
        ({ ...records.auditors[0]!, id: newId(), name: `Auditor ${index}` }))
      const observations = auditors.map(({ id: auditorId }, index) =>
        ({ ...observation!, id: newId(), auditorId, ratings: [{ criterionId: feeling(), value: index % 3 - 1 }] }))
      return { ...records, auditors, observations: observations as Observation[] }
    }
    expect(cellAt(crowd(20), 'Payment', 'auditors')[1]).toContain('Auditor 19 0')
    expect(cellAt(crowd(21), 'Payment', 'auditors')[1]).toBe('21 auditors, −1 to +1')
  })

  it('has channel, reach, star, screenshots, notes, marks and what it stands on', () => {
    const cells = ['channel', 'reach', 'candidate', 'pictures', 'notes', 'pains', 'gains', 'basis']
      .map(column => cellAt(records, 'Payment', column).filter(Boolean).join(' | '))
    expect(cells).toEqual([
      'web',
      'unknown',
      'Candidate | Lowest: clearly below the others; Flagged: by 1 of 3 auditors',
      '3',
      '1 | “Card refused, no reason given. Twice. The error message scrolls out of view.” Ade Bello',
      '1 pain',
      '',
      '3 auditors, 3 ratings',
    ])
    const known = { ...records, touchpoints: records.touchpoints.map(each => ({ ...each, reach: 0.045 })) }
    expect(cellAt(known, 'Payment', 'reach')).toEqual(['4.5%', ''])
  })

  it('counts the pictures, notes and marks of no observation that is left out', () => {
    const left = changeAt('Payment', observation => withoutRatings(observation, 'left-out'))
    const found = ['pictures', 'notes', 'pains'].map(column => cellAt(left, 'Payment', column))
    expect(found).toEqual([['', ''], ['', ''], ['', '']])
  })

  it('says why a stage has no score', () => {
    const reasonAfter = (change: 'could-not-reach' | 'left-out') => {
      const { id } = records.stages.find(({ name }) => name.en === 'Compare')!
      const within = new Set(records.touchpoints.filter(({ stageId }) => stageId === id).map(({ id }) => id))
      const observations = records.observations.map(observed =>
        within.has(observed.touchpointId) ? withoutRatings(observed, change) : observed)
      const { columns, stages } = tableOf({ ...records, observations })
      return stages.find(({ name }) => name === 'Compare')!
        .cells[columns.findIndex(({ key }) => key === feeling())]!
        .detail
    }
    expect([reasonAfter('could-not-reach'), reasonAfter('left-out')]).toEqual(['could not reach', 'left out'])
  })

  it('says how the curve came about, what its scale means, and which tools have nothing yet', () => {
    expect(tableOf(records).notes).toEqual([
      'Feeling: adjusted mean, 95 % band',
      'Feeling: −2 Frustrated, −1 Annoyed, 0 Neutral, +1 Pleased, +2 Delighted',
      'Stands on: auditors',
      'Surveys, Tickets and reviews, Interviews, Tests: none yet',
    ])
  })
})

describe('the table, sorted', () => {
  const walking = () => records.touchpoints.map(({ name }) => name.en!)

  it('goes by the figures of a criterion, those without one last whichever way', () => {
    const unrated = ['Chat with sales', 'Basket', 'Order confirmation', 'Renewal', 'Review']
    expect(namesBy(feeling()).slice(0, 2)).toEqual(['Payment', 'Sign up'])
    expect(namesBy(feeling(), true)[0]).toBe('First use')
    const lasts = [false, true].map(isDescending => namesBy(feeling(), isDescending).slice(-unrated.length).toSorted())
    expect(lasts[0]).toEqual(lasts[1])
    expect(lasts[0]).toContain('Chat with sales')
  })

  it('goes by candidates with the weightiest first, by stages as they are walked, by names as they are spelt', () => {
    expect(namesBy('candidate')[0]).toBe('Payment')
    expect(namesBy('stage')).toEqual(walking())
    expect(namesBy('touchpoint')).toEqual(walking().toSorted(new Intl.Collator('en').compare))
  })

  it.each(['notes', 'pictures', 'pains', 'gains', 'basis', 'auditors', 'channel', 'reach'])('goes by %s', (column) => {
    const { columns, rows } = tableOf(records, 'en', { column, isDescending: false })
    const at = columns.findIndex(({ key }) => key === column)
    const keys = rows.map(({ cells }) => cells[at]!.sortKey)
    const given = keys.filter(key => key !== null)
    expect(keys.slice(0, given.length)).toEqual(given)
    expect(given).toEqual(given.toSorted((a, b) => a < b ? -1 : Number(a > b)))
    expect(namesBy(column)).toHaveLength(records.touchpoints.length)
  })
})
