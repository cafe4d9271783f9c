import type { Audit } from '../../journey/audit.ts'
import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'

/** An audit and those that are joined to it, the one that stands for all first; empty where there is none. */
export async function joinedAudits(db: KairosDatabase, auditId: Id): Promise<Audit[]> {
  const groups = groupJoinedAudits(await db.records('audit').toArray())
  return groups.find(group => group.some(({ id }) => id === auditId)) ?? []
}

/** Audits, those that are joined together, the one that stands for all first. */
export function groupJoinedAudits(audits: readonly Audit[]): Audit[][] {
  const resolved = resolveDuplicates(audits)
  const groups = Map.groupBy(audits, ({ id }) => resolved.get(id)!)
  return [...groups].map(([headId, group]) =>
    group.toSorted((a, b) => Number(b.id === headId) - Number(a.id === headId)))
}
