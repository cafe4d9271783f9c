import type { AuditRecords } from '../../../../../core/journey/journey-view.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { askedQuestions } from '../../../../../core/customers/places/asked-question.ts'
import { isAboutTheSame, isLikeWithLike } from '../../../../../core/customers/places/like-with-like.ts'
import { answersAtPlaces, countsFor } from '../../../../../core/customers/places/place-answers.ts'
import { resolvePlaces } from '../../../../../core/customers/places/resolve-places.ts'
import { withoutSmallPlaces } from '../../../../../core/customers/places/small-places.ts'
import { standardCriteria } from '../../../../../core/journey/templates/standard-criteria.ts'
import { sourceFigures } from '../../../../../core/package/export/source-figures.ts'
import { springRound } from '../../../../fixtures/spring-round.ts'
import { newBeliefs } from '../../../support/new-beliefs.ts'
import { surveyAt, withSources } from '../../../support/survey-at.ts'

let records: AuditRecords
const idOf = (name: string) => records.touchpoints.find(touchpoint => touchpoint.name.en === name)!.id

beforeAll(async () => void (records = await springRound()))

/** Five points in all, as many answers of each as given. */
async function answersAt(places: [string, number[]][], change: (records: AuditRecords) => AuditRecords = all => all) {
  const survey = await surveyAt(records, new Map(places))
  return withSources(change(records), [survey]).answers[0]!
}

describe('what customers answered at places', () => {
  it('is scored at touchpoints, at stages and for the journey, each by its own answers', async () => {
    const stage = records.stages[0]!.id
    const answers = await answersAt([
      [idOf('Payment'), [14, 9, 10, 32, 42]],
      [stage, [0, 0, 10, 10, 20]],
      [records.journey.id, [50, 0, 0, 0, 50]],
    ])
    const { score, customers } = answers.touchpoints.get(idOf('Payment'))!
    expect(score).toMatchObject({ kind: 'top-boxes', value: expect.closeTo(69.16, 2), n: 107, isTentative: false })
    expect(customers).toBe(107)
    expect(answers.stages.get(stage)!.score).toMatchObject({ value: 75, n: 40 })
    expect(answers.journey!.score.value).toBe(50)
    expect(answers.touchpoints.size).toBe(1)
    expect(answers).toMatchObject({ isHere: true, answers: 247, customers: 247 })
  })

  it('counts at the touchpoint that another one is joined to, whose customers nobody can tell apart', async () => {
    const [payment, pricing] = [idOf('Payment'), idOf('Pricing')]
    const answers = await answersAt([[payment, [10, 0, 0, 0, 10]], [pricing, [0, 0, 0, 0, 20]]], all => ({
      ...all,
      touchpoints: all.touchpoints.map(each => each.id === pricing ? { ...each, sameAs: payment } : each),
    }))
    expect([...answers.touchpoints.keys()]).toEqual([payment])
    expect(answers.touchpoints.get(payment)).toMatchObject({ customers: null, score: { n: 40, value: 75 } })
  })

  it('counts for the journey where it is about one that is joined to it, and once where it is about both', async () => {
    const other = { ...records.journey, id: '11111111-1111-4111-8111-111111111111' }
    const survey = await surveyAt({ ...records, journey: other }, new Map([[other.id, [0, 0, 0, 0, 40]]]))
    const joined = { ...records, journeys: [records.journey, other] }
    expect(withSources(joined, [survey]).answers[0]!.journey!.score.n).toBe(40)
    expect(withSources(records, [survey]).answers).toEqual([])
    const both = { ...survey, content: { ...survey.content, journeys: [
      { journeyId: other.id, rules: [] },
      { journeyId: records.journey.id, rules: [] },
    ] } }
    expect(withSources(joined, [both]).answers.map(({ asked }) => asked.journey)).toEqual([1])
  })

  it('is not here where the store has no answers, which is no answer of nobody', async () => {
    const survey = await surveyAt(records, new Map([[idOf('Payment'), [0, 0, 0, 0, 40]]]))
    const { records: all } = withSources(records, [survey])
    const answers = withSources({ ...all, sources: [] }, [{ ...survey, answers: { ...survey.answers } }]).answers[0]!
    expect(answers.isHere).toBe(true)
    expect(answers.touchpoints.has(idOf('Pricing'))).toBe(false)
  })

  it('is what came as figures where the answers did not: of all months, and without a count of customers', async () => {
    // With the few at Pricing the fewest of the others are left out.
    const survey = await surveyAt(records, new Map([
      [idOf('Payment'), [10, 0, 0, 0, 30]],
      [idOf('Home page'), [0, 0, 0, 0, 20]],
      [idOf('Pricing'), [0, 1, 0, 0, 2]],
    ]))
    const own = withSources(records, [survey])
    const figured = sourceFigures(own.records.sources[0]!, survey.answers.counts, [records.journey.id])!
    const shared = { ...own.records, sources: [{ ...figured, id: '11111111-1111-4111-8111-111111111111' }] }
    const of = (all: AuditRecords, wanted = {}) => askedQuestions(all).map(one =>
      answersAtPlaces(one, countsFor(one.source, new Map()), all, resolvePlaces(all), wanted))
    const guessed = { sourceId: survey.id, touchpointId: idOf('Payment'), shares: [90] }
    const guesses = newBeliefs(records.audit.id, guessed)
    const [answers] = of({ ...shared, beliefs: guesses }, { months: { from: 1, to: 2 } })
    expect(answers!.isHere).toBe(true)
    expect(answers!.touchpoints.get(idOf('Payment'))!.score).toMatchObject({ value: 75, n: 40 })
    expect(answers!.touchpoints.has(idOf('Pricing'))).toBe(false)
    expect(answers!.guesses.get(idOf('Payment'))).toEqual([90])
    expect(answers!.narrowing).toMatchObject({ months: null, isPeriodUnknown: true })
    expect(answers).toMatchObject({ answers: 40, customers: null })
    // Beside the answers that they are of they would count these twice.
    const both = { ...shared, sources: [...own.records.sources, ...shared.sources] }
    expect(askedQuestions(both).map(({ source }) => source.id)).toEqual([survey.id])
  })

  it('loses what fewer than five customers gave where it is shared, and what would tell of it', async () => {
    const answers = await answersAt([[idOf('Payment'), [0, 0, 0, 0, 40]], [idOf('Pricing'), [1, 1, 0, 0, 2]]])
    const shared = withoutSmallPlaces(answers)
    expect([...shared.touchpoints.keys()]).toEqual([idOf('Payment')])
    expect([...shared.leftOut]).toEqual([idOf('Pricing')])
    expect(shared).toMatchObject({ answers: null, customers: null })
    const large = await answersAt([[idOf('Payment'), [0, 0, 0, 0, 40]]])
    expect(withoutSmallPlaces(large)).toBe(large)
  })
})

describe('a question', () => {
  const [satisfaction, ease, feeling] = standardCriteria
  const onFive = { min: 1, max: 5, step: 1 }
  const asked = async (change: object) => {
    const answers = await answersAt([[idOf('Payment'), [0, 0, 0, 0, 40]]])
    return { ...answers.asked.question, ...change }
  }

  it('is like what auditors rate where it says so, on as many points, and never like a feeling', async () => {
    expect(isLikeWithLike(await asked({}), satisfaction!)).toBe(true)
    expect(isLikeWithLike(await asked({ criterionId: null }), satisfaction!)).toBe(false)
    expect(isLikeWithLike(await asked({ scale: { min: 0, max: 10, step: 1 } }), satisfaction!)).toBe(false)
    expect(isLikeWithLike(await asked({ scale: { min: 0, max: 4, step: 1 } }), satisfaction!)).toBe(true)
    expect(isLikeWithLike(await asked({ criterionId: feeling!.id, scale: onFive }), feeling!)).toBe(false)
  })

  it('is about the same where its subject is, on whatever scale', async () => {
    expect(isAboutTheSame(await asked({ criterionId: null }), satisfaction!)).toBe(true)
    expect(isAboutTheSame(await asked({ criterionId: null }), ease!)).toBe(false)
    expect(isAboutTheSame(await asked({ criterionId: null, subject: 'other' }), feeling!)).toBe(false)
    expect(isAboutTheSame(await asked({ criterionId: ease!.id }), satisfaction!)).toBe(false)
  })
})
