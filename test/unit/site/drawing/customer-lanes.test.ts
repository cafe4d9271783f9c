import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { Language } from '../../../../core/journey/localised-text.ts'
import type { SourceQuestion } from '../../../../core/journey/source/question.ts'
import type { MapInput } from '../../../../site/drawing/layout/map-input.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { withoutSmallPlaces } from '../../../../core/customers/places/small-places.ts'
import { languages } from '../../../../core/journey/localised-text.ts'
import { scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { laneNamed, questionLaneOf, questionOfLane } from '../../../../site/drawing/layout/lanes/lane-names.ts'
import { layoutMap } from '../../../../site/drawing/layout/layout-map.ts'
import { layoutUpright } from '../../../../site/drawing/layout/upright/layout-upright.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { expectWordsApart, laidOut } from '../../support/laid-out.ts'
import { newBeliefs } from '../../support/new-beliefs.ts'
import { allShown } from '../../support/shown-customers.ts'
import { surveyAt, withSources } from '../../support/survey-at.ts'

let records: AuditRecords
let shown: ReturnType<typeof withSources>

const idOf = (name: string) => records.touchpoints.find(touchpoint => touchpoint.name.en === name)!.id

beforeAll(async () => {
  records = await springRound()
  const survey = await surveyAt(records, new Map([
    [idOf('Home page'), [14, 9, 10, 320, 421]],
    [idOf('Search result'), [1, 2, 10, 20, 10]],
    [idOf('Pricing'), [1, 1, 0, 0, 1]],
    [idOf('Payment'), [20, 5, 6, 140, 80]],
    [idOf('Sign up'), [2, 3, 4, 8, 5]],
    [idOf('Chat with sales'), [40, 20, 10, 10, 5]],
    [records.stages[0]!.id, [20, 10, 30, 100, 200]],
    [records.stages[1]!.id, [2, 2, 1, 4, 9]],
    [records.journey.id, [100, 200, 300, 400, 1000]],
  ]), { name: 'Website survey', wording: 'How satisfied were you with this step of your purchase?' })
  const beliefsAt = (touchpointId: string | null, shares: number[]) =>
    newBeliefs(records.audit.id, { sourceId: survey.id, touchpointId, shares })
  const ofPlaces = [...beliefsAt(idOf('Payment'), [40, 60, 50]), ...beliefsAt(idOf('Pricing'), [10])]
  const beliefs = [...ofPlaces, ...beliefsAt(null, [90])]
  shown = withSources({ ...records, beliefs }, [survey])
})

function roomFor(isShared = false): Pick<MapInput, 'lanes' | 'questions'> {
  const answers = isShared ? shown.answers.map(withoutSmallPlaces) : shown.answers
  return allShown(answers)(scoreAudit(shown.records, { layouts: ['desktop'] }))
}

const onSatisfaction = () => {
  const scored = scoreAudit(shown.records, { layouts: ['desktop'] }).scored
  return { curve: scored.find(({ criterion }) => criterion.builtIn === 'satisfaction')! }
}

const flat = (width: number, language: Language = 'en', room: Partial<MapInput> = {}) =>
  laidOut(layoutMap, shown.records, width, language, new Set(), { ...roomFor(), ...onSatisfaction(), ...room })

const upright = (language: Language = 'en', room: Partial<MapInput> = {}) =>
  laidOut(layoutUpright, shown.records, 360, language, new Set(), { ...roomFor(), ...onSatisfaction(), ...room })

type Boxes = ReturnType<typeof flat>

const figureOf = ({ figures }: Boxes, placeId: string) =>
  figures.find(({ key }) => key.startsWith('customers') && key.endsWith(placeId))!

const textOf = (boxes: Boxes, placeId: string, kind = 'customers') =>
  boxes.figures.filter(({ key }) => key.startsWith(kind) && key.endsWith(placeId))
    .flatMap(({ texts }) => texts.map(({ lines }) => lines.join(' ')))

describe('lanes of customers\' answers', () => {
  it.each(languages)('keep their words apart in every width, in %s', (language) => {
    for (const width of [700, 1000, 1366, 1920, 2600])
      expectWordsApart(flat(width, language))
    expectWordsApart(upright(language))
  })

  it('say a figure with its interval and how many answered; of journey and stages over their length', () => {
    const boxes = flat(2200)
    expect(textOf(boxes, idOf('Payment'))).toEqual(['87.6%', '83.0–91.2', '251 answers'])
    expect(textOf(boxes, records.journey.id)).toEqual(['70.0%', '68.0–72.0', 'whole journey, 2,000 answers'])
    const stage = figureOf(boxes, records.stages[0]!.id)
    const span = boxes.stages.find(({ stageId }) => stageId === records.stages[0]!.id)!
    expect([stage.x, stage.width]).toEqual([span.x, span.width])
  })

  it('set guesses over what customers answered, on its scale, and tell the difference in percentage points', () => {
    const boxes = flat(2200)
    expect(textOf(boxes, idOf('Payment'), 'perception-gap')).toEqual(['38 worse', '33–41', '3 guesses, 251 answers'])
    expect(textOf(boxes, records.journey.id, 'perception-gap'))
      .toEqual(['20 better', '18–22', '1 guess, 2,000 answers'])
    expect(textOf(boxes, idOf('Pricing'), 'perception-gap')).toEqual(['too few answers'])
    const { bar, guesses } = boxes.figures.find(({ key }) =>
      key.startsWith('perception-gap') && key.endsWith(idOf('Payment')))!
    const at = (percent: number) => expect.closeTo(bar!.x1 + (bar!.x2 - bar!.x1) * percent / 100, 1)
    expect(guesses).toEqual({ y: bar!.y - 10, dots: [at(40), at(50), at(60)], median: at(50) })
    expect(bar!.dot).toEqual(at(87.65))
    const curveFoot = boxes.curve!.frame.y + boxes.curve!.frame.height
    expect(guesses!.y).toBeGreaterThan(curveFoot)
  })

  it('grey what fewer than thirty answered, and of fewer than five give a count without a figure', () => {
    const boxes = flat(2200)
    const boxOf = (name: string) => figureOf(boxes, idOf(name))
    expect(boxOf('Sign up').faint).toBe(true)
    expect(boxOf('Payment')).toMatchObject({ faint: false, voice: 'customer' })
    expect(textOf(boxes, idOf('Pricing'))).toEqual(['3 answers'])
    expect(boxOf('Pricing').bar).toBeNull()
  })

  it('grey a guess that rounds to what customers answered, though it lies outside of the narrow interval', async () => {
    const survey = await surveyAt(records, new Map([[idOf('Payment'), [0, 0, 10, 0, 9_990]]]))
    const beliefs = newBeliefs(records.audit.id, { sourceId: survey.id, touchpointId: idOf('Payment'), shares: [100] })
    const { records: believed, answers } = withSources({ ...records, beliefs }, [survey])
    const boxes = flat(2200, 'en', allShown(answers)(scoreAudit(believed, { layouts: ['desktop'] })))
    expect(textOf(boxes, idOf('Payment'), 'perception-gap')[0]).toBe('as answered')
    expect(boxes.figures.find(({ key }) => key.startsWith('perception-gap') && key.endsWith(idOf('Payment')))!.faint)
      .toBe(true)
  })

  it('give nothing of so few where it is shared: no figure, no count, no bar and no point of the curve', () => {
    const boxes = flat(2200, 'en', roomFor(true))
    expect(textOf(boxes, idOf('Pricing'))).toEqual(['too few to share'])
    expect(JSON.stringify(boxes)).not.toContain('"3 answers"')
    expect(boxes.captions.flatMap(({ lines }) => lines).join(' ')).not.toMatch(/answers of/)
    const points = boxes.curve!.customers!.runs.flat().map(({ touchpointId }) => touchpointId)
    expect(points).not.toContain(idOf('Pricing'))
  })

  it('hatch where nobody answered, neighbours of a stage in one, and unfold what customers answered', () => {
    const boxes = flat(2200)
    const gap = figureOf(boxes, idOf('About us'))
    expect(gap.texts.map(({ lines }) => lines.join(' '))).toEqual(['no answers'])
    expect(gap.gap!.width).toBeGreaterThan(figureOf(boxes, idOf('Payment')).width)
    expect(boxes.touchpoints.map(({ touchpointId }) => touchpointId)).toContain(idOf('Chat with sales'))
  })

  it('say the sign of an audit gap in words, and why there is none', () => {
    const boxes = flat(2200)
    expect(textOf(boxes, idOf('Payment'), 'audit-gap')[0]).toMatch(/^\d+ lower$/)
    expect(textOf(boxes, idOf('Pricing'), 'audit-gap')).toEqual(['too few answers'])
    expect(JSON.stringify(textOf(boxes, idOf('Payment'), 'audit-gap'))).not.toMatch(/[-−]\d/)
  })

  it('say where a gap would be that customers were not asked as auditors rate it', async () => {
    const other = await askedOtherwise({ scale: { min: 0, max: 10, step: 1 } })
    const audit = scoreAudit(other.records, { layouts: ['desktop'] })
    const boxes = flat(2200, 'en', allShown(other.answers)(audit))
    const said = new Set(boxes.figures.filter(({ key }) => key.startsWith('audit-gap'))
      .flatMap(({ texts }) => texts.map(({ lines }) => lines.join(' '))))
    expect([...said]).toEqual(['not asked alike'])
    expect(boxes.captions.flatMap(({ lines }) => lines).join(' ')).toContain('not asked as auditors rate it')
  })

  it('stand in the row of a touchpoint on a narrow screen, and what is asked under the list', () => {
    const boxes = upright()
    expect(textOf(boxes, idOf('Payment')).slice(0, 3))
      .toEqual(['Customers: share of 4–5 on 1 to 5', '87.6%', '83.0–91.2'])
    expect(boxes.captions.flatMap(({ lines }) => lines).join(' ')).toContain('How satisfied were you')
  })
})

/** The survey, as though its question had been another one. */
async function askedOtherwise(change: Partial<SourceQuestion>) {
  const survey = await surveyAt(records, new Map([[idOf('Payment'), [0, 0, 0, 20, 20]]]), { wording: 'How was it?' })
  const questions = survey.content.questions.map(question => ({ ...question, ...change }))
  return withSources(records, [{ ...survey, content: { ...survey.content, questions } }])
}

describe('customers\' curve', () => {
  /** Where Payment's mean of 4.5 lies between the foot of the curve of a criterion, 0, and its top, 1. */
  async function heightOf(builtIn: 'satisfaction' | 'ease', change: Partial<SourceQuestion>) {
    const other = await askedOtherwise(change)
    const audit = scoreAudit(other.records, { layouts: ['desktop'] })
    const curve = audit.scored.find(({ criterion }) => criterion.builtIn === builtIn)!
    const { anchors, customers } = flat(1920, 'en', { ...allShown(other.answers)(audit), curve }).curve!
    const lines = anchors.map(({ line }) => line.y1)
    const [top, foot] = [Math.min(...lines), Math.max(...lines)]
    return customers && (foot - customers.runs[0]![0]!.y) / (foot - top)
  }

  it('lies between the bad and the good end of whatever scale customers answered on', async () => {
    expect(await heightOf('satisfaction', {})).toBeCloseTo(3.5 / 4, 1)
    expect(await heightOf('satisfaction', { scale: { min: 0, max: 10, step: 1 } })).toBeCloseTo(0.45, 1)
    expect(await heightOf('satisfaction', { polarity: 'low-is-good' })).toBeCloseTo(0.5 / 4, 1)
  })

  it('stands over ease where customers were asked about that, and not where about satisfaction', async () => {
    const onSeven = { scale: { min: 1, max: 7, step: 1 }, criterionId: null } as const
    expect(await heightOf('ease', { ...onSeven, subject: 'ease' })).toBeCloseTo(3.5 / 6, 1)
    expect(await heightOf('ease', onSeven)).toBeNull()
  })

  it('tells its question and scale, whether or not these have a lane of their own', async () => {
    const other = await askedOtherwise({ scale: { min: 0, max: 10, step: 1 }, polarity: 'low-is-good' })
    const lanes = ['curve', questionLaneOf('customers-curve', other.answers[0]!.asked.key)] as const
    const { questions } = allShown(other.answers)(scoreAudit(other.records, { layouts: ['desktop'] }))
    for (const boxes of [flat(1920, 'en', { lanes, questions }), upright('en', { lanes, questions })]) {
      const said = boxes.captions.flatMap(({ lines }) => lines).join(' ')
      expect(said).toContain('mean on 0 to 10, low is good')
      expect(said).toContain('How was it?')
    }
  })

  it('stands over the auditors\' on the same scale, but never over a feeling', () => {
    const { customers, runs } = flat(1920).curve!
    const payment = customers!.runs.flat().find(({ touchpointId }) => touchpointId === idOf('Payment'))!
    const staff = runs.flat().find(({ touchpointId }) => touchpointId === idOf('Payment'))!
    expect(payment.y).toBeLessThan(staff.y)
    const { scored } = scoreAudit(shown.records, { layouts: ['desktop'] })
    const feeling = scored.find(({ criterion }) => criterion.builtIn === 'feeling')!
    expect(flat(1920, 'en', { curve: feeling }).curve!.customers).toBeNull()
  })

  it('is not there where it is not chosen', () => {
    const lanes = roomFor().lanes.filter(name => questionOfLane(name)?.kind !== 'customers-curve')
    expect(flat(1920, 'en', { lanes }).curve!.customers).toBeNull()
  })
})

describe('the name of a lane', () => {
  it('tells what is shown of which question, and is none for what is no question', () => {
    const key = shown.answers[0]!.asked.key
    expect(questionOfLane(laneNamed(`customers:${key}`)!)).toEqual({ kind: 'customers', key })
    expect(['customers:q1', `somebody:${key}`, `customers:${key}x`, 'customers'].map(laneNamed))
      .toEqual([undefined, undefined, undefined, undefined])
  })
})
