import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { RecordType } from '../../../../core/journey/records.ts'
import type { RecordsInStore } from '../../../../core/package/check/records-in-store.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { listOf } from '../../../../core/journey/record-lists.ts'
import { recordTypes } from '../../../../core/journey/records.ts'
import { references } from '../../../../core/journey/references.ts'
import { builtInCriterion } from '../../../../core/journey/templates/standard-criteria.ts'
import { emptyStore } from '../../../../core/package/check/records-in-store.ts'
import { validateRecords } from '../../../../core/package/check/validate-records.ts'
import { springRound } from '../../../fixtures/spring-round.ts'

type Lists = Partial<Record<RecordType, any[]>>

let records: AuditRecords
let lists: Lists

beforeEach(async () => {
  records = await springRound()
  lists = {
    audit: [records.audit],
    journey: [records.journey],
    stage: records.stages,
    touchpoint: records.touchpoints,
    criterion: records.criteria,
    auditor: records.auditors,
    picture: records.pictures,
    observation: records.observations,
  }
})

/** How many records of each type were set aside, for which reasons. */
function setAside(changed: Lists, known = emptyStore) {
  const { problems } = validateRecords({ ...lists, ...changed }, known)
  const kinds = Map.groupBy(problems, ({ type, reason }) => `${type} ${reason}`)
  return Object.fromEntries([...kinds].map(([kind, { length }]) => [kind, length]))
}

/** The same audit with a question of its own in the first one's place. */
function withOwnQuestion(): void {
  const id = '0b984cc2-3d79-4efb-8f06-e9bcdda88e79'
  const text = JSON.stringify({ records, lists }).replaceAll(records.criteria[0]!.id, id)
  void ({ records, lists } = JSON.parse(text))
  records.criteria[0]!.builtIn = lists.criterion![0].builtIn = null
}

const broken = (record: object) => ({ ...record, revision: 0 })

describe('the records of a file', () => {
  it('are all good in a whole audit, and none is lost', () => {
    const { good, problems } = validateRecords(lists, emptyStore)
    expect(problems).toEqual([])
    for (const [type, list] of Object.entries(lists))
      expect(listOf(good, type as RecordType)).toHaveLength(list.length)
  })

  it('are checked after those they refer to', () => {
    const audit = { type: 'audit' as const, record: { ...records.audit, planId: records.audit.id } }
    const samples = [
      audit,
      { type: 'stage' as const, record: records.stages[0]! },
      { type: 'touchpoint' as const, record: records.touchpoints[0]! },
      { type: 'observation' as const, record: records.observations[0]! },
    ]
    for (const { type, record } of samples) {
      const isLater = (other: RecordType) => recordTypes.indexOf(other) >= recordTypes.indexOf(type)
      const later = references(type, record as never).filter(reference => isLater(reference.type))
      expect({ type, later }).toEqual({ type, later: [] })
    }
  })
})

describe('a broken record', () => {
  it('takes along what cannot do without it: a stage its touchpoints, and they their observations', () => {
    const [stage, ...others] = records.stages
    const touchpoints = records.touchpoints.filter(({ stageId }) => stageId === stage!.id).map(({ id }) => id)
    const observations = records.observations.filter(({ touchpointId }) => touchpoints.includes(touchpointId))
    expect(observations.length).toBeGreaterThan(0)
    expect(setAside({ stage: [broken(stage!), ...others] })).toEqual({
      'stage shape': 1,
      'touchpoint dangling': touchpoints.length,
      'observation dangling': observations.length,
    })
  })

  it('takes the whole audit along where it is one of its questions, and none that Kairos brings', () => {
    withOwnQuestion()
    const [criterion, ...others] = records.criteria
    expect(setAside({ criterion: [broken(criterion!), ...others] })).toEqual({
      'criterion shape': 1,
      'audit dangling': 1,
      'observation dangling': records.observations.length,
    })
  })

  it('takes nothing along where it is a picture: words and ratings outlive a screenshot', () => {
    expect(setAside({ picture: [] })).toEqual({})
    expect(setAside({ picture: records.pictures.map(broken) })).toEqual({ 'picture shape': records.pictures.length })
  })

  it('takes nothing along that is in the store already', () => {
    const [auditor, ...others] = records.auditors
    const known: RecordsInStore = { ...emptyStore, has: (type, id) => type === 'auditor' && id === auditor!.id }
    expect(setAside({ auditor: others }, known)).toEqual({})
    expect(setAside({ auditor: others })['observation dangling']).toBeGreaterThan(0)
  })

  it('does not stand in for another of its id: the good one comes in, once', () => {
    const [auditor] = records.auditors
    expect(setAside({ auditor: [broken(auditor!), ...records.auditors] })).toEqual({ 'auditor shape': 1 })
    expect(setAside({ auditor: [...records.auditors, auditor!] })).toEqual({ 'auditor twice': 1 })
  })
})

describe('a reference', () => {
  it('must lead to a record of the right type', () => {
    const [observation, ...others] = records.observations
    const misled = { ...observation!, touchpointId: records.stages[0]!.id }
    const { problems } = validateRecords({ ...lists, observation: [misled, ...others] }, emptyStore)
    expect(problems).toEqual([
      {
        type: 'observation',
        id: observation!.id,
        index: 0,
        reason: 'dangling',
        detail: `touchpoint ${records.stages[0]!.id}`,
      },
    ])
  })

  it('to an id that another type has already is refused with the second record', () => {
    const [touchpoint, ...others] = records.touchpoints
    const double = { ...touchpoint!, id: records.stages[0]!.id }
    expect(setAside({ touchpoint: [double, ...others] })['touchpoint twice']).toBe(1)
  })
})

describe('a rating', () => {
  const withRating = (value: number) => {
    const [first] = records.observations
    const ratings = first!.ratings.with(0, { ...first!.ratings[0]!, value, missing: null })
    return records.observations.with(0, { ...first!, ratings })
  }

  it.each([0, 6, 2.5, -1])('that is not on its criterion\'s scale sets its observation aside: %d', (value) => {
    expect(setAside({ observation: withRating(value) })).toEqual({ 'observation off-scale': 1 })
  })

  it('is measured by the store\'s criterion where the file leaves it out', () => {
    const known: RecordsInStore = {
      has: (type, id) => type === 'criterion' && records.criteria.some(criterion => criterion.id === id),
      criterion: id => records.criteria.find(criterion => criterion.id === id),
    }
    expect(setAside({ criterion: [], observation: withRating(6) }, known)).toEqual({ 'observation off-scale': 1 })
    expect(setAside({ criterion: [], observation: withRating(5) }, known)).toEqual({})
  })
})

describe('values that are no records', () => {
  it.each([null, undefined, 7, 'text', [], {}, { id: {} }, { id: 'x'.repeat(99) }])(
    'are set aside with what can be read of their id: %j',
    (value) => {
      const { problems } = validateRecords({ audit: [value] }, emptyStore)
      expect(problems).toHaveLength(1)
      expect(problems[0]).toMatchObject({ type: 'audit', index: 0, reason: 'shape' })
      expect((problems[0]!.id ?? '').length).toBeLessThanOrEqual(36)
    },
  )
})

describe('a record with a text that is too long', () => {
  it.each([['audit', 'title', 301], ['auditor', 'name', 301], ['observation', 'note', 20_001]] as const)(
    'is set aside whole, and it is said which text: %s %s',
    (type, field, length) => {
      const [record] = { audit: records.audits, auditor: records.auditors, observation: records.observations }[type]
      const { problems } = validateRecords({ [type]: [{ ...record, [field]: 'a'.repeat(length) }] }, emptyStore)
      expect(problems).toMatchObject([{ type, reason: 'too-long', detail: field }])
    },
  )
})

describe('a question that is known', () => {
  const known = (): RecordsInStore => ({
    has: (type, id) => type === 'criterion' && lists.criterion!.some(criterion => criterion.id === id),
    criterion: id => lists.criterion!.find(criterion => criterion.id === id),
  })
  const tenPoints = {
    scale: { min: 0, max: 10, step: 1 },
    anchors: [0, 10].map(value => ({ value, text: { en: 'x' } })),
  }
  const first = (change: object) => records.criteria.with(0, { ...records.criteria[0]!, revision: 9, ...change })
  const rated = () => records.observations.filter(({ ratings }) => ratings[0]!.value !== null).length

  it('keeps its scale, and what was rated on another is set aside: it would mean something else here', () => {
    withOwnQuestion()
    const other = { 'criterion other-scale': 1, 'observation other-scale': rated() }
    expect(setAside({ criterion: first(tenPoints) }, known())).toEqual(other)
  })

  it('keeps its polarity, and what was rated the other way round is set aside', () => {
    withOwnQuestion()
    const other = { 'criterion other-meaning': 1, 'observation other-meaning': rated() }
    expect(setAside({ criterion: first({ polarity: 'low-is-good' }) }, known())).toEqual(other)
  })

  it.each([
    ['question', { question: { en: 'How bad is it?' } }],
    ['anchors', { anchors: [1, 5].map(value => ({ value, text: { en: 'x' } })) }],
    ['builtIn', { builtIn: 'feeling' }],
  ])('keeps its %s, under which ratings on its scale come in', (_, change) => {
    withOwnQuestion()
    expect(setAside({ criterion: first(change) }, known())).toEqual({ 'criterion other-meaning': 1 })
  })

  it('may have another name, whatever its version', () => {
    withOwnQuestion()
    expect(setAside({ criterion: first({ name: { en: 'Happy?' } }) }, known())).toEqual({})
  })

  it('is that of Kairos under a built-in id, also where nothing is here yet', () => {
    const others: [object, object][] = [
      [{ name: { en: 'Happy?' } }, {}],
      [{ builtIn: null }, {}],
      [{ polarity: 'low-is-good' }, { 'observation other-meaning': rated() }],
      [tenPoints, { 'observation other-scale': rated() }],
    ]
    for (const [change, expected] of others)
      expect(setAside({ criterion: first(change) })).toEqual({ 'criterion built-in': 1, ...expected })
  })

  it('is Kairos\'s own copy where it is built in, also where the file leaves it out', () => {
    for (const criterion of [records.criteria, first({}), first({ name: { en: 'Happy?' } }), []]) {
      const { good } = validateRecords({ ...lists, criterion }, emptyStore)
      const byId = new Map(good.criteria.map(criterion => [criterion.id, criterion]))
      expect(records.audit.criterionIds.map(id => byId.get(id))).toEqual(
        records.audit.criterionIds.map(id => builtInCriterion(id)),
      )
    }
  })

  it('has its id for itself where it is built in', () => {
    const auditor = { ...records.auditors[0]!, id: records.criteria[0]!.id }
    expect(setAside({ auditor: [...records.auditors, auditor] })).toEqual({ 'auditor taken': 1 })
  })
})
