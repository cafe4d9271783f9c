import type { Belief } from '../../../../core/journey/belief.ts'
import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../../core/journey/identifier.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { askedPlace } from '../../../../extension/panel/beliefs/asked-place.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { newBeliefs } from '../../support/new-beliefs.ts'

const believer = newId()
const question = {
  sourceId: newId(),
  questionId: 'q1',
  wording: 'How satisfied were you?',
  scale: { min: 1, max: 5, step: 1 },
  polarity: 'high-is-good' as const,
  boxes: 2,
}
let records: AuditRecords
let last: AuditRecords['observations'][number]

/** One observation is saved after all others. */
beforeAll(async () => {
  const round = await springRound()
  last = { ...round.observations[3]!, updatedAt: '2099-01-01T00:00:00.000Z' }
  const observations = round.observations.map(observation => observation.id === last.id ? last : observation)
  records = { ...round, observations, audit: { ...round.audit, beliefQuestion: question } }
})

function ask(change: Partial<AuditRecords> = {}, settings: Parameters<typeof askedPlace>[1] = null) {
  const changed = { ...records, ...change }
  const current = { records: changed, view: viewJourney(changed), auditorId: last.auditorId, auditorName: '' }
  return askedPlace(current, settings)
}

function guessed(change: Partial<Belief> = {}): Belief {
  const about = { sourceId: question.sourceId, touchpointId: last.touchpointId, shares: [50] }
  return { ...newBeliefs(records.audit.id, about)[0]!, believer, ...change }
}

describe('what an auditor is asked', () => {
  it('is about the touchpoint that they saved an observation at last', () => {
    expect(ask()?.touchpoint?.id).toBe(last.touchpointId)
    const others = records.observations.filter(({ id }) => id !== last.id)
    expect(ask({ observations: others })?.touchpoint?.id).not.toBe(last.touchpointId)
  })

  it('is nothing where the audit asks for no beliefs, or they have saved nothing', () => {
    expect(ask({ audit: { ...records.audit, beliefQuestion: null } })).toBeNull()
    const others = records.observations.filter(({ auditorId }) => auditorId !== last.auditorId)
    expect(ask({ observations: others })).toBeNull()
  })

  it('is asked once of each auditor at each touchpoint', () => {
    const settings = { believer, skipped: [] }
    const isAskedHere = (beliefs: Belief[], other: typeof settings | null = settings) =>
      ask({ beliefs }, other)?.touchpoint?.id === last.touchpointId
    expect(isAskedHere([guessed()])).toBe(false)
    expect(isAskedHere([guessed({ believer: newId() })])).toBe(true)
    expect(isAskedHere([guessed({ believer: undefined })], null)).toBe(true)
    expect(isAskedHere([guessed({ touchpointId: null })])).toBe(true)
    expect(isAskedHere([guessed({ question: { sourceId: newId(), questionId: 'q1' } })])).toBe(true)
  })

  it('is not asked again where they passed', () => {
    const whole = ask({ beliefs: [guessed()] }, { believer, skipped: [] })!
    expect(ask({}, { believer, skipped: [ask()!.key, whole.key] })).toBeNull()
    expect(ask({}, { believer, skipped: ['elsewhere'] })).toMatchObject({ touchpoint: { id: last.touchpointId } })
  })

  it('of a journey as a whole is asked of each journey, though another one was passed', () => {
    const { audit, journey } = records
    const other = { ...journey, id: newId() }
    const elsewhere = { audit: { ...audit, journeyId: other.id }, journey: other, beliefs: [guessed()] }
    const whole = ask(elsewhere, { believer, skipped: [] })!
    const settings = { believer, skipped: [whole.key] }
    expect(ask(elsewhere, settings)).toBeNull()
    expect(ask({ beliefs: [guessed()] }, settings)).toMatchObject({ touchpoint: null })
  })

  it('is then, once, about the journey as a whole', () => {
    const settings = { believer, skipped: [] }
    expect(ask({ beliefs: [guessed()] }, settings)).toMatchObject({ touchpoint: null })
    expect(ask({}, { believer, skipped: [ask()!.key] })).toMatchObject({ touchpoint: null })
    expect(ask({ beliefs: [guessed(), guessed({ touchpointId: null })] }, settings)).toBeNull()
  })
})
