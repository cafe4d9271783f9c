import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { AnswersAt } from '../../support/survey-at.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { standardCriteria } from '../../../../core/journey/templates/standard-criteria.ts'
import { auditGapsOf } from '../../../../core/moments/audit-gaps.ts'
import { proposeCandidates, scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { surveyAt, withSources } from '../../support/survey-at.ts'

const [satisfaction, ease] = standardCriteria
let records: AuditRecords

beforeAll(async () => void (records = await springRound()))

const idOf = (name: string) => records.touchpoints.find(touchpoint => touchpoint.name.en === name)!.id

async function gapsOf(places: AnswersAt, criterionId = satisfaction!.id) {
  const { records: all, answers } = withSources(records, [await surveyAt(records, places)])
  const audit = scoreAudit(all, { layouts: ['desktop'] })
  const scored = audit.scored.find(({ criterion }) => criterion.id === criterionId)!
  return { audit, scored, answers: answers[0]!, gaps: auditGapsOf(audit.view, scored, answers[0]!) }
}

describe('the audit gap', () => {
  it('is auditors\' mean minus customers\' mean, both of 100, with the interval of both', async () => {
    const { scored, answers, gaps } = await gapsOf(new Map([[idOf('Payment'), [20, 5, 6, 140, 80]]]))
    const staff = scored.scores.touchpoints.get(idOf('Payment'))!
    const customers = answers.touchpoints.get(idOf('Payment'))!
    const gap = gaps!.touchpoints.get(idOf('Payment'))!
    const inHundred = (value: number) => 25 * (value - 1)
    expect(gap).toMatchObject({ auditors: 3, n: 251, isTentative: false })
    expect(gap.difference).toBeCloseTo(inHundred(staff.value!) - inHundred(customers.score.mean!.value), 10)
    expect(gap.difference).toBeLessThan(-50)
    const below = Math.hypot(
      inHundred(staff.value!) - inHundred(staff.interval!.low),
      inHundred(customers.score.mean!.interval!.high) - inHundred(customers.score.mean!.value),
    )
    expect('interval' in gap && gap.difference - gap.interval.low).toBeCloseTo(below, 10)
  })

  it('says why there is none', async () => {
    const { gaps } = await gapsOf(new Map([
      [idOf('Pricing'), [1, 1, 0, 0, 1]],
      [idOf('Chat with sales'), [0, 0, 0, 0, 40]],
      [idOf('Invite a friend'), [0, 0, 0, 5, 40]],
      [idOf('Blog or article'), [0, 0, 0, 5, 40]],
    ]))
    const reasonAt = (name: string) => gaps!.touchpoints.get(idOf(name))
    expect(reasonAt('Payment')).toEqual({ difference: null, reason: 'no-answers' })
    expect(reasonAt('Pricing')).toEqual({ difference: null, reason: 'no-interval' })
    expect(reasonAt('Chat with sales')).toEqual({ difference: null, reason: 'no-ratings' })
    expect(reasonAt('Invite a friend')).toEqual({ difference: null, reason: 'one-auditor' })
    expect(reasonAt('Blog or article')).toEqual({ difference: null, reason: 'two-auditors' })
  })

  it('is none at any place where customers were asked on another number of points, which is why', async () => {
    const survey = await surveyAt(records, new Map([[idOf('Payment'), [0, 0, 0, 20, 20]]]))
    const questions = survey.content.questions.map(question => ({ ...question, scale: { min: 0, max: 10, step: 1 } }))
    const { answers } = withSources(records, [{ ...survey, content: { ...survey.content, questions } }])
    const audit = scoreAudit(records)
    const scored = audit.scored.find(({ criterion }) => criterion.id === satisfaction!.id)!
    const { touchpoints, stages, journey } = auditGapsOf(audit.view, scored, answers[0]!)!
    const why = { difference: null, reason: 'different-scales' }
    for (const gap of [...touchpoints.values(), ...stages.values(), journey])
      expect(gap).toEqual(why)
    expect(touchpoints.has(idOf('Payment'))).toBe(true)
  })

  it('of a stage is over the touchpoints that both have, with the same weights', async () => {
    const both = new Map([[idOf('Home page'), [0, 0, 0, 20, 20]], [idOf('Search result'), [20, 20, 0, 0, 0]]])
    const { audit, scored, gaps } = await gapsOf(both)
    const stage = audit.view.stages.find(({ touchpoints }) =>
      touchpoints.some(({ touchpoint }) => touchpoint.id === idOf('Home page')))!
    const staff = [...both.keys()].map(id => 25 * (scored.scores.touchpoints.get(id)!.value! - 1))
    const expected = (staff[0]! + staff[1]!) / 2 - (87.5 + 12.5) / 2
    expect(gaps!.stages.get(stage.stage.id)).toMatchObject({ difference: expect.closeTo(expected, 8), n: 80 })
    expect(gaps!.journey).toMatchObject({ difference: expect.closeTo(expected, 8) })
    const others = audit.view.stages.filter(one => one !== stage).map(({ stage }) => gaps!.stages.get(stage.id))
    expect(new Set(others.map(gap => gap!.difference))).toEqual(new Set([null]))
  })

  it('is of nothing that auditors are not asked', async () => {
    expect((await gapsOf(new Map([[idOf('Payment'), [20, 5, 6, 140, 80]]]), ease!.id)).gaps).toBeNull()
  })
})

describe('customers\' answers among the candidates', () => {
  it('propose where auditors differ from them on the criterion that was asked, whatever the curve shows', async () => {
    const { audit, scored, answers } = await gapsOf(new Map([[idOf('Payment'), [20, 5, 6, 140, 80]]]))
    const other = audit.scored.find(({ criterion }) => criterion.id === ease!.id)!
    for (const curve of [scored, other]) {
      const { candidates, refusals } = proposeCandidates(audit, curve, [answers])
      const payment = candidates.find(({ touchpointId }) => touchpointId === idOf('Payment'))!
      expect(payment.reasons.map(({ rule }) => rule)).toContain('audit-gap')
      expect(refusals.map(({ rule }) => rule)).not.toContain('audit-gap')
    }
    expect(proposeCandidates(audit, scored, []).refusals.map(({ rule }) => rule)).toContain('audit-gap')
  })
})
