import type { Criterion } from './criterion.ts'
import type { AuditRecords } from './journey-view.ts'

/** The criteria that an audit asks, in their order, then those that only an audit asks which is joined to it. */
export function askedCriteria({ audit, audits, criteria }: AuditRecords): Criterion[] {
  const byId = new Map(criteria.map(criterion => [criterion.id, criterion]))
  const ids = new Set([audit, ...audits].flatMap(({ criterionIds }) => criterionIds))
  return [...ids].flatMap(id => byId.get(id) ?? [])
}

/** The criteria that an audit asks no more, and that something was rated on all the same. */
export function formerCriteria(records: AuditRecords): Criterion[] {
  const asked = new Set(askedCriteria(records).map(({ id }) => id))
  const rated = new Set(records.observations.flatMap(({ ratings }) =>
    ratings.filter(({ value }) => value !== null).map(({ criterionId }) => criterionId)))
  return records.criteria.filter(({ id }) => rated.has(id) && !asked.has(id))
}
