import type { Audit } from './audit.ts'
import { comparePrecedence, resolveDuplicates } from './resolve-duplicates.ts'
import { nameKey } from './same-name.ts'

/** Two audits that seem to be one. */
export interface DuplicateAudits {
  /** The one that stays: the first by id, so that everybody proposes the same. */
  one: Audit
  other: Audit
}

/**
 * The pairs of audits whose titles are one name to a reader, such as those that two auditors each began for themselves.
 * Only a proposal. Rounds of one series are told apart by what they are, and none is resolved to another already.
 */
export function proposeDuplicateAudits(audits: readonly Audit[]): DuplicateAudits[] {
  const resolved = resolveDuplicates(audits)
  const heads = audits.filter(({ id }) => resolved.get(id) === id).toSorted((a, b) => comparePrecedence(a.id, b.id))
  const groups = [...Map.groupBy(heads, ({ title }) => nameKey(title)).values()]
  return groups.flatMap(group => group.flatMap((one, index) => group.slice(index + 1)
    .filter(other => !areRounds(one, other))
    .map(other => ({ one, other }))))
}

function areRounds(one: Audit, other: Audit): boolean {
  return one.seriesId === other.seriesId && one.round !== other.round
}
