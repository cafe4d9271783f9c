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
 * The pairs of audits whose titles are one name to a reader, such as those that two auditors each began for themselves,
 * one after the other: of a thousand audits of one title there are half a million.
 * Only a proposal. Rounds of one series are told apart by what they are, and none is resolved to another already.
 */
export function* proposeDuplicateAudits(audits: readonly Audit[]): Generator<DuplicateAudits> {
  const resolved = resolveDuplicates(audits)
  const heads = audits.filter(({ id }) => resolved.get(id) === id).toSorted((a, b) => comparePrecedence(a.id, b.id))
  for (const group of Map.groupBy(heads, ({ title }) => nameKey(title)).values()) {
    if (!areAllRounds(group))
      yield* pairsIn(group)
  }
}

function* pairsIn(group: Audit[]): Generator<DuplicateAudits> {
  for (const [index, one] of group.entries()) {
    for (const other of group.slice(index + 1)) {
      if (!areRounds(one, other))
        yield { one, other }
    }
  }
}

/** Whether no two of them can be one audit. */
function areAllRounds(group: Audit[]): boolean {
  const isOneSeries = group.every(({ seriesId }) => seriesId === group[0]!.seriesId)
  return isOneSeries && new Set(group.map(({ round }) => round)).size === group.length
}

function areRounds(one: Audit, other: Audit): boolean {
  return one.seriesId === other.seriesId && one.round !== other.round
}
