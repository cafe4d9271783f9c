import type { DerivedDrivers } from '../../../../../core/customers/derived-drivers.ts'
import type { DriverRequest } from '../../../../../core/customers/drivers/driver-request.ts'
import type { WantedAnswers } from '../../../../../core/customers/places/narrow-answers.ts'
import type { Rule } from '../../../../../core/journey/source/rule.ts'
import type { Source } from '../../../../../core/journey/source/source.ts'
import { describe, expect, it } from 'vitest'
import { deriveDrivers } from '../../../../../core/customers/drivers/derive-drivers.ts'
import { driverRequest } from '../../../../../core/customers/drivers/driver-request.ts'
import { askedQuestions } from '../../../../../core/customers/places/asked-question.ts'
import { answersAtPlaces, countsFor } from '../../../../../core/customers/places/place-answers.ts'
import { resolvePlaces } from '../../../../../core/customers/places/resolve-places.ts'
import { seededRandom } from '../../../../../core/statistics/seeded-random.ts'
import { springRound } from '../../../../fixtures/spring-round.ts'
import { newSource } from '../../../support/new-source.ts'
import { withSources } from '../../../support/survey-at.ts'

const records = await springRound()
const ids = records.touchpoints.slice(0, 3).map(({ id }) => id)
const places = new Map(records.touchpoints.map(({ id }) => [id, id]))

type Made = Awaited<ReturnType<typeof newSource>>

/** A survey with a column for each of three touchpoints, and how likely one is to recommend where it asks that. */
function columnsSurvey(rows: (string | number)[][], hasOutcome = true, more: string[] = []): Promise<Made> {
  const rules = ids.map((placeId, index): Rule => ({ by: 'question', pattern: `q${index + 1}`, placeId }))
  return made(['d1', 'd2', 'd3', ...hasOutcome ? ['likely to recommend'] : [], ...more], rows, rules, 'Columns')
}

/** A survey with one question about one touchpoint in each row. */
function rowsSurvey(rows: (string | number)[][]): Promise<Made> {
  const rules = ids.map((placeId, index): Rule => ({ by: 'touchpoint', pattern: `t${index + 1}`, placeId }))
  return made(['satisfaction', 'touchpoint'], rows, rules, 'Rows')
}

/** A survey of nothing but the outcome. */
const outcomeSurvey = (rows: (string | number)[][]) => made(['likely to recommend'], rows, [], 'Outcome')

/** Each row begins with its customer and its day. */
function made(columns: string[], rows: (string | number)[][], rules: Rule[], name: string): Promise<Made> {
  const lines = rows.map((row, index) => [index + 1, ...row].join())
  const csv = ['id,customer id,answered at', ...columns].join()
  return newSource({ journeyId: records.journey.id, rules, name, csv: `${csv}\n${lines.join('\n')}\n` })
}

function answersOf(
  sources: Made[],
  change: (source: Source) => Source = source => source,
  unreadable: ReadonlySet<string> = new Set(),
) {
  const all = withSources(records, sources).records
  const changed = { ...all, sources: all.sources.map(change) }
  const counts = new Map(sources.map(({ id, answers }) =>
    [id, unreadable.has(id) ? 'unreadable' as const : answers.counts]))
  return askedQuestions(changed).map(one =>
    answersAtPlaces(one, countsFor(one.source, counts), changed, resolvePlaces(changed)))
}

function derive(sources: Made[], wanted: WantedAnswers = {}): Promise<DerivedDrivers> {
  const readFile = async (id: string) => sources.find(source => source.id === id)!.answers.file
  const request = driverRequest(answersOf(sources)) as DriverRequest
  return deriveDrivers(request, { places, touchpointIds: ids, wanted, readFile, resamples: 200 })
}

const random = seededRandom(9)
const point = () => 1 + Math.floor(7 * random())

/** Of which the first touchpoint alone moves the outcome. */
const driven = Array.from({ length: 120 }, (_, index) => {
  const [first, second, third] = [point(), point(), point()]
  return [`c${index}`, '2026-03-01', first, second, third, first + Math.floor(3 * random())]
})

describe('importance from stored rows', () => {
  it('is derived from the complete rows of a survey, and finds what moves its outcome', async () => {
    const { outcome, importance, asked } = await derive([await columnsSurvey(driven)])
    expect(outcome).toBe('likely to recommend')
    expect(asked).toMatchObject({ importance: { questionIds: ['q1', 'q2', 'q3'] } })
    expect(importance).toMatchObject({ touchpointIds: ids, importance: { n: 120, standOut: [true, false, false] } })
  })

  it('is derived from answers of the months and the market that are wanted alone', async () => {
    const told = driven.map(([customer, , ...rest], index) =>
      [customer!, index < 60 ? '2026-02-01' : '2026-03-01', ...rest, index < 70 ? 'Taiwan' : 'Germany'])
    const survey = await columnsSurvey(told, true, ['market'])
    const complete = async (wanted: WantedAnswers) => (await derive([survey], wanted)).importance.importance.n
    expect(await complete({})).toBe(120)
    expect(await complete({ months: { from: 202602, to: 202602 } })).toBe(60)
    expect(await complete({ markets: ['GERMANY'] })).toBe(50)
    expect(await complete({ markets: ['Taiwan'], months: { from: 202603, to: 202612 } })).toBe(10)
    expect(await complete({ channels: ['web'] })).toBe(120)
  })

  it('joins a customer\'s rows by their latest answers and their latest outcome', async () => {
    const earlier = driven.map(([customer]) => [customer!, '2026-02-01', 4, 4, 4, 10])
    const before = await derive([await columnsSurvey(driven)])
    const joined = await derive([await columnsSurvey([...driven, ...earlier])])
    expect(joined.importance).toEqual(before.importance)
    const [answers, outcomes] = [driven.map(row => [...row.slice(0, 5), '']), driven.map(row =>
      [row[0]!, '2026-03-09', '', '', '', row[5]!])]
    expect((await derive([await columnsSurvey([...answers, ...outcomes])])).importance).toEqual(before.importance)
  })

  it('takes rows of which nobody knows whose they are one by one', async () => {
    const anonymous = driven.map(row => ['', ...row.slice(1)])
    const { importance } = await derive([await columnsSurvey([...anonymous, ...anonymous])])
    expect(importance.importance.n).toBe(240)
  })

  it('takes the outcome from another survey of the same customers, where their own asks for none', async () => {
    const answers = driven.map(row => row.slice(0, 5))
    const outcomes = driven.map(row => [row[0]!, '2026-04-01', row[5]!])
    const { importance } = await derive([await columnsSurvey(answers, false), await outcomeSurvey(outcomes)])
    expect(importance.importance).toMatchObject({ n: 120, standOut: [true, false, false] })
  })

  it('leaves out a touchpoint that hardly anybody answered about, and never fills in what is missing', async () => {
    const rare = driven.map((row, index) => [...row.slice(0, 4), index < 12 ? row[4]! : '', row[5]!])
    expect((await derive([await columnsSurvey(rare)])).importance).toMatchObject({
      touchpointIds: ids.slice(0, 2),
      importance: { n: 120 },
    })
    const half = driven.map((row, index) => [...row.slice(0, 4), index < 60 ? row[4]! : '', row[5]!])
    expect((await derive([await columnsSurvey(half)])).importance.importance.n).toBe(60)
  })

  it('has no outcome off its scale', async () => {
    const odd = driven.map((row, index) => index < 20 ? [...row.slice(0, 5), 'n/a'] : row)
    expect((await derive([await columnsSurvey(odd)])).importance.importance.n).toBe(100)
  })
})

describe('the satisfied minus the dissatisfied from stored rows', () => {
  /** At each touchpoint 40 pleased and 35 displeased, of whom the first alone part ways later. */
  const rated = ['t1', 't2'].flatMap(touchpoint => Array.from({ length: 75 }, (_, index) =>
    [`${touchpoint}-${index}`, '2026-03-01', index < 40 ? 5 : 1, touchpoint]))
  const outcomes = rated.map(([customer, , rating, touchpoint], index) =>
    [customer!, '2026-03-20', touchpoint === 't1' && rating === 5 ? 8 + index % 3 : 3 + index % 5])

  it('is joined by customers from one source to another, touchpoint first', async () => {
    const { differences } = await derive([await rowsSurvey(rated), await outcomeSurvey(outcomes)])
    const [first, second] = ids.slice(0, 2).map(id => differences!.touchpoints.get(id)!)
    expect(first).toMatchObject({ satisfied: 40, dissatisfied: 35, answers: 75, differs: true })
    expect(first!.value).toBeCloseTo(4, 0)
    expect(second).toMatchObject({ satisfied: 40, dissatisfied: 35, differs: false })
    expect(differences).toMatchObject({ days: 90, compared: 2, on: { scale: { min: 0, max: 10 } } })
  })

  it('is not told where the outcome came first, or from nobody that is known', async () => {
    const sooner = outcomes.map(([customer, , outcome]) => [customer!, '2026-02-01', outcome!])
    const { differences } = await derive([await rowsSurvey(rated), await outcomeSurvey(sooner)])
    expect(differences!.touchpoints.get(ids[0]!)).toMatchObject({ satisfied: 0, dissatisfied: 0, reason: 'too-few' })
    const anonymous = await outcomeSurvey(outcomes.map(([, ...rest]) => ['', ...rest]))
    const unknown = await derive([await rowsSurvey(rated), anonymous])
    expect(unknown.differences!.touchpoints.get(ids[0]!)!.reason).toBe('too-few')
  })
})

describe('no row is read', () => {
  const counted = ({ mapping, ...source }: Source): Source => ({
    ...source,
    mapping: mapping && { ...mapping, columns: [...mapping.columns, { ...mapping.columns[0]!, role: 'count' }] },
  })

  it('where nobody was asked for an outcome, rows are counts of groups, or only figures came', async () => {
    const source = await columnsSurvey(driven)
    expect(driverRequest(answersOf([await rowsSurvey([['c1', '2026-03-01', 5, 't1']])]))).toBe('no-outcome')
    expect(driverRequest(answersOf([source], counted))).toBe('counts-only')
    expect(driverRequest(answersOf([source]).map(one => ({ ...one, isHere: false })))).toBe('no-rows')
    expect(driverRequest([])).toBeNull()
    expect(driverRequest(answersOf([await outcomeSurvey([['c1', '2026-03-01', 9]])]))).toBeNull()
  })

  it('where what is counted of some could not be read: that may be what lacks', async () => {
    const [columns, rows] = [await columnsSurvey(driven), await rowsSurvey([['c1', '2026-03-01', 5, 't1']])]
    const unreadable = (sources: Made[], id: string) => answersOf(sources, undefined, new Set([id]))
    expect(driverRequest(unreadable([columns], columns.id))).toBe('unreadable')
    expect(driverRequest(unreadable([rows, columns], columns.id))).toBe('unreadable')
    expect(driverRequest(unreadable([rows, columns], rows.id))).toMatchObject({ outcomes: [{ sourceId: columns.id }] })
  })

  it('but those about the journey as a whole are an outcome, too', async () => {
    const rules: Rule[] = [
      { by: 'question', pattern: 'q1', placeId: ids[0]! },
      { by: 'question', pattern: 'q2', placeId: records.journey.id },
    ]
    const source = await made(['d1', 'satisfaction overall'], driven.map(row => row.slice(0, 4)), rules, 'Whole')
    expect(driverRequest(answersOf([source]))).toMatchObject({
      outcomes: [{ questionId: 'q2' }],
      series: [{ questionIds: ['q1'] }],
    })
  })
})
