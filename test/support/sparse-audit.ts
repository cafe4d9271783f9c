import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { rated } from '../../core/journey/rating.ts'
import { springRound } from '../fixtures/spring-round.ts'

/** By touchpoint what each auditor gave; null where one was not there. */
export type RatingTable = (number | null)[][]

/** Each touchpoint after the other, of which every second one has a row of the table. */
export const everySecond = (index: number) => 2 * index

/**
 * An audit of the spring round's 18 touchpoints with satisfaction alone, rated as a table says and nothing else.
 * @param at which touchpoint, from 0, a row of the table is of
 */
export async function sparseAudit(table: RatingTable, at = (index: number) => index): Promise<AuditRecords> {
  const records = await springRound()
  const criterion = records.criteria.find(({ builtIn }) => builtIn === 'satisfaction')!
  const observed = records.observations.find(({ context }) => context.layout === 'desktop')!
  const observations = table.flatMap((row, index) => row.flatMap((value, who) => value === null
    ? []
    : [{
        ...observed,
        id: `${index} ${who}`,
        touchpointId: records.touchpoints[at(index)]!.id,
        auditorId: records.auditors[who]!.id,
        ratings: [rated(criterion.id, value)],
        marks: [],
        evidence: [],
      }]))
  const audit = { ...records.audit, criterionIds: [criterion.id] }
  const auditors = records.auditors.slice(0, Math.max(1, ...table.map(({ length }) => length)))
  return { ...records, audit, audits: [audit], observations, auditors }
}
