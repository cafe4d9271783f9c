import type { Belief } from '../../../../../core/journey/belief.ts'
import type { AuditRecords } from '../../../../../core/journey/journey-view.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { perceptionsOf } from '../../../../../core/customers/places/perceptions.ts'
import { withoutSmallPlaces } from '../../../../../core/customers/places/small-places.ts'
import { beliefsIn } from '../../../../../core/moments/customer-data.ts'
import { springRound } from '../../../../fixtures/spring-round.ts'
import { newBeliefs } from '../../../support/new-beliefs.ts'
import { surveyAt, withSources } from '../../../support/survey-at.ts'

let records: AuditRecords
const idOf = (name: string) => records.touchpoints.find(touchpoint => touchpoint.name.en === name)!.id

beforeAll(async () => void (records = await springRound()))

/** 35 of 100 at Payment, 3 answers at Pricing and 70 of 100 of the journey. */
async function answersWith(beliefs: (sourceId: string) => Belief[]) {
  const survey = await surveyAt(records, new Map([
    [idOf('Payment'), [40, 15, 10, 20, 15]],
    [idOf('Pricing'), [0, 0, 0, 0, 3]],
    [records.journey.id, [10, 10, 10, 30, 40]],
  ]))
  return withSources({ ...records, beliefs: beliefs(survey.id) }, [survey]).answers[0]!
}

describe('what is believed at places', () => {
  it('is set beside what customers answered there, and of the journey beside answers about all of it', async () => {
    const answers = await answersWith(sourceId => [
      ...newBeliefs(records.audit.id, { sourceId, touchpointId: idOf('Payment'), shares: [80, 60, 72] }),
      ...newBeliefs(records.audit.id, { sourceId, touchpointId: null, shares: [90, 80] }),
      ...newBeliefs(records.audit.id, { sourceId, touchpointId: idOf('Pricing'), shares: [50] }),
      ...newBeliefs(records.audit.id, { sourceId, questionId: 'q9', touchpointId: null, shares: [1] }),
    ])
    const { touchpoints, journey } = perceptionsOf(answers)
    expect(touchpoints.get(idOf('Payment'))).toMatchObject({ median: 72, share: 35, difference: 37 })
    expect(touchpoints.get(idOf('Pricing'))).toMatchObject({ difference: null, reason: 'too-few' })
    expect(journey).toMatchObject({ guesses: [80, 90], median: 85, share: 70, difference: 15 })
    expect(beliefsIn([answers]).map(({ touchpointId }) => touchpointId).toSorted())
      .toEqual([idOf('Payment'), idOf('Pricing')].toSorted())
  })

  it('counts nobody twice: of who guessed again the latest counts', async () => {
    const answers = await answersWith((sourceId) => {
      const [first, second] = newBeliefs(records.audit.id, { sourceId, touchpointId: null, shares: [10, 20] })
      return [{ ...first!, number: 1, day: '2026-06-01' }, { ...second!, number: 1, day: '2026-03-01' }]
    })
    expect(perceptionsOf(answers).journey.guesses).toEqual([10])
  })

  it('has no answers in what is shared where so few gave them', async () => {
    const answers = await answersWith(sourceId =>
      newBeliefs(records.audit.id, { sourceId, touchpointId: idOf('Pricing'), shares: [50] }))
    const shared = perceptionsOf(withoutSmallPlaces(answers)).touchpoints.get(idOf('Pricing'))
    expect(shared).toEqual({ guesses: [50], median: 50, n: 0, difference: null, reason: 'no-answers' })
  })
})
