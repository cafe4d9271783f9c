import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { GapRuleReason, ImportanceReason, OutcomeReason, Reason } from '../../../../core/moments/candidate.ts'
import type { Findings } from '../../../../core/moments/candidates.ts'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { deriveDrivers } from '../../../../core/customers/drivers/derive-drivers.ts'
import { driverRequest } from '../../../../core/customers/drivers/driver-request.ts'
import { askedQuestions } from '../../../../core/customers/places/asked-question.ts'
import { answersAtPlaces, countsFor } from '../../../../core/customers/places/place-answers.ts'
import { resolvePlaces } from '../../../../core/customers/places/resolve-places.ts'
import { readAllAnswerFiles } from '../../../../core/database/answers/read-answer-file.ts'
import { createDatabase } from '../../../../core/database/kairos-database.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { curveOf, proposeCandidates, scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { sampleAuditId, sampleName } from '../../../../site/sample/sample.ts'
import { planted } from '../../../sample/customers/planted.ts'
import { importFile } from '../../../support/import-file.ts'

let records: AuditRecords
let found: Findings

beforeAll(async () => {
  const db = createDatabase()
  const bytes = readFileSync(new URL(`../../../../site/public/${sampleName}`, import.meta.url))
  const result = await importFile(db, new Blob([bytes]))
  expect(result).toMatchObject({ ok: true, value: { problems: [] } })
  records = (await loadAudit(db, sampleAuditId))!
  const files = new Map((await readAllAnswerFiles(db)).map(({ id, file, counts }) => [id, { file, counts }]))
  const counts = new Map([...files].map(([id, { counts }]) => [id, counts]))
  const places = resolvePlaces(records)
  const answers = askedQuestions(records).map(one =>
    answersAtPlaces(one, countsFor(one.source, counts), records, places))
  const request = driverRequest(answers)
  if (request === null || typeof request === 'string')
    throw new Error('The sample has rows to be read.')
  const touchpointIds = records.touchpoints.map(({ id }) => id)
  const readFile = (id: string) => files.get(id)!.file.arrayBuffer()
  const drivers = await deriveDrivers(request, { places, touchpointIds, wanted: {}, readFile, resamples: 500 })
  const audit = scoreAudit(records, { layouts: ['desktop'] })
  found = proposeCandidates(audit, curveOf(audit, undefined), answers, { drivers })
}, 60_000)

/** What proposes a touchpoint, by rule. */
function reasonsAt(name: string): Map<string, Reason> {
  const id = records.touchpoints.find(touchpoint => touchpoint.name.en === name)!.id
  const candidate = found.candidates.find(({ touchpointId }) => touchpointId === id)
  return new Map(candidate?.reasons.map(reason => [reason.rule, reason]))
}

describe('the sample\'s map', () => {
  it('has three sources with answers, each said to be made up', () => {
    expect(records.sources.map(({ name, answers }) => [/made up by a script/.test(name), answers !== null]))
      .toEqual([[true, true], [true, true], [true, true]])
  })

  it('finds an audit gap of some 50 points of 100, by five auditors', () => {
    expect(records.auditors).toHaveLength(5)
    const { figures } = reasonsAt(planted.auditGap).get('audit-gap') as GapRuleReason
    expect(figures.difference).toBeGreaterThan(45)
    expect(figures.difference).toBeLessThan(55)
  })

  it('finds a perception gap of some 35 percentage points, by twelve who guessed', () => {
    const id = records.touchpoints.find(({ name }) => name.en === planted.perceptionGap)!.id
    expect(records.beliefs.filter(({ touchpointId }) => touchpointId === id)).toHaveLength(12)
    const { figures } = reasonsAt(planted.perceptionGap).get('perception-gap') as GapRuleReason
    expect(figures.difference).toBeGreaterThan(30)
    expect(figures.difference).toBeLessThan(40)
  })

  it('finds the one of eight drivers that weighs three times what the others do, in 700 complete rows', () => {
    const important = reasonsAt(planted.driver).get('important') as ImportanceReason
    expect(important.figures).toMatchObject({ n: 700, touchpoints: 8 })
    // Nine of sixteen parts, where all answers vary alike.
    expect(important.figures.share).toBeCloseTo(9 / 16, 1)
    const { figures } = reasonsAt(planted.driver).get('outcome') as OutcomeReason
    expect(Math.min(figures.satisfied, figures.dissatisfied)).toBeGreaterThanOrEqual(30)
  })

  it('finds nothing else in customers\' answers, and of the auditors what stood out before there were any', () => {
    const proposed = found.candidates.flatMap(({ touchpointId, reasons }) => reasons.map(({ rule }) =>
      `${records.touchpoints.find(({ id }) => id === touchpointId)!.name.en}: ${rule}`))
    expect(proposed.toSorted()).toEqual([
      'Contact support: perception-gap',
      'First use: audit-gap',
      'First use: highest',
      'Help centre: fall',
      'Invite a friend: end',
      'Payment: important',
      'Payment: lowest',
      'Payment: outcome',
    ])
  })
})
