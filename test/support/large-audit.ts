import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { rated } from '../../core/journey/rating.ts'
import { springRound } from '../fixtures/spring-round.ts'

/** An audit of as many stages, each of as many touchpoints, which one auditor rated one after the other. */
export async function largeAudit(stages: number, inEach: number): Promise<AuditRecords> {
  const records = await springRound()
  const [observed, criterion] = [records.observations[0]!, records.criteria[0]!]
  const many = Array.from({ length: stages }, (_, n) =>
    ({ ...records.stages[0]!, id: `stage ${n}`, name: { en: `Stage ${n + 1}` }, position: n }))
  const touchpoints = many.flatMap(({ id: stageId }, stage) => Array.from({ length: inEach }, (_, n) => {
    const position = stage * inEach + n
    const id = `touchpoint ${position}`
    return { ...records.touchpoints[0]!, id, stageId, name: { en: `Step ${position}` }, position }
  }))
  const observations = touchpoints.map(({ id: touchpointId }, index) => {
    const ratings = [rated(criterion.id, 1 + index % 5)]
    return { ...observed, id: `seen ${index}`, touchpointId, ratings, evidence: [] }
  })
  const audit = { ...records.audit, criterionIds: [criterion.id] }
  return { ...records, audit, audits: [audit], stages: many, touchpoints, observations, pictures: [] }
}
