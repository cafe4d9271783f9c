import type { WantedAnswers } from '../../../../../core/customers/places/narrow-answers.ts'
import type { AuditRecords } from '../../../../../core/journey/journey-view.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditGapsOf } from '../../../../../core/moments/audit-gaps.ts'
import { proposeCandidates, scoreAudit } from '../../../../../core/moments/scored-audit.ts'
import { springRound } from '../../../../fixtures/spring-round.ts'
import { surveyAt, withSources } from '../../../support/survey-at.ts'

let records: AuditRecords
let payment: string

beforeAll(async () => {
  records = await springRound()
  payment = records.touchpoints.find(({ name }) => name.en === 'Payment')!.id
})

/** 40 of Germany who are satisfied, and 60 of Taiwan who are not; each other one of the web. */
const more = {
  names: 'market,channel',
  cells: (index: number) => `${index < 60 ? 'TW' : 'Germany'},${index % 2 === 0 ? 'Web' : 'App'}`,
}

async function answersOf(wanted: WantedAnswers, columns = more) {
  const survey = await surveyAt(records, new Map([[payment, [60, 0, 0, 0, 40]]]), { more: columns })
  return withSources(records, [survey], wanted).answers[0]!
}

describe('customers’ answers beside what auditors rated of one market', () => {
  it('are those of the same market, whatever its case and width', async () => {
    const answers = await answersOf({ markets: ['GERMANY'] })
    expect(answers.touchpoints.get(payment)!.score).toMatchObject({ n: 40, value: 100 })
    expect(answers).toMatchObject({
      narrowing: { groups: { market: ['Germany'] }, isMarketUnknown: false },
      answers: 40,
      customers: null,
    })
    expect((await answersOf({})).touchpoints.get(payment)!.score).toMatchObject({ n: 100, value: 40 })
  })

  it('are none where nobody of it answered', async () => {
    const answers = await answersOf({ markets: ['Austria'] })
    expect([answers.answers, answers.touchpoints.size]).toEqual([0, 0])
    expect(answers.narrowing.groups).toEqual({ market: ['Austria'] })
  })

  it('are narrowed by a channel or segment that the source knows, and by no other', async () => {
    const web = await answersOf({ channels: ['web'], segments: ['Families'] })
    expect([web.answers, web.narrowing.groups]).toEqual([50, { channel: ['Web'] }])
    const phone = await answersOf({ channels: ['phone'] })
    expect([phone.answers, phone.narrowing.groups]).toEqual([100, {}])
  })

  it('have an audit gap of their own; where their market is not known there is none, and why', async () => {
    const audit = scoreAudit(records)
    const rated = audit.scored.find(({ criterion }) => criterion.builtIn === 'satisfaction')!
    const gapOf = async (...asked: Parameters<typeof answersOf>) =>
      auditGapsOf(audit.view, rated, await answersOf(...asked))!.touchpoints.get(payment)
    const [all, german] = [await gapOf({}), await gapOf({ markets: ['Germany'] })]
    expect(all!.difference! - german!.difference!).toBeCloseTo(60, 6)
    const withoutMarket = { names: 'wave', cells: () => '1' }
    expect(await gapOf({ markets: ['Germany'] }, withoutMarket))
      .toEqual({ difference: null, reason: 'market-unknown' })
    const unknown = await answersOf({ markets: ['Germany'] }, withoutMarket)
    expect(unknown.touchpoints.get(payment)!.score.n).toBe(100)
    const { refusals, candidates } = proposeCandidates(audit, rated, [unknown])
    expect(refusals).toContainEqual({ rule: 'audit-gap', reason: 'market-unknown' })
    expect(candidates.flatMap(({ reasons }) => reasons.map(({ rule }) => rule))).not.toContain('audit-gap')
  })
})
