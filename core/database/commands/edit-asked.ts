import type { Audit } from '../../journey/audit.ts'
import type { Id } from '../../journey/identifier.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { personaIdsOf } from '../../journey/audit-personas.ts'
import { isSameJson } from '../../journey/version.ts'
import { present } from '../present.ts'
import { joinedAudits } from '../reading/joined-audits.ts'

/** What an audit names in an order of its own. */
type AskedField = 'criterionIds' | 'personaIds'

/** Works out the new list from the one that the store has now. */
export type ChangeIds = (ids: Id[]) => Id[]

/**
 * The edits that change which criteria or personas an audit names. What audits that are joined to it name counts there
 * too: the one that stands for all then names everything, and the others lose what it loses.
 */
export async function editAsked(
  db: KairosDatabase,
  auditId: Id,
  field: AskedField,
  change: ChangeIds,
): Promise<RecordEdit[]> {
  const audits = await joinedAudits(db, auditId)
  const idsOf = await readIdsOf(db, audits, field)
  const ids = change([...new Set(audits.flatMap(idsOf))])
  const kept = new Set(ids)
  return audits.flatMap((audit, index) => {
    const before = idsOf(audit)
    const after = index === 0 ? ids : before.filter(id => kept.has(id))
    return isSameJson(before, after) ? [] : [{ type: 'audit', id: audit.id, content: { ...audit, [field]: after } }]
  })
}

async function readIdsOf(db: KairosDatabase, audits: Audit[], field: AskedField): Promise<(audit: Audit) => Id[]> {
  if (field === 'criterionIds')
    return ({ criterionIds }) => criterionIds
  const journeys = present(await db.records('journey').bulkGet(audits.map(({ journeyId }) => journeyId)))
  return audit => personaIdsOf(audit, journeys)
}

/** Puts an id at another position of a list. */
export function moved(id: Id, index: number): ChangeIds {
  return (ids) => {
    const others = ids.filter(other => other !== id)
    return others.length === ids.length ? ids : others.toSpliced(index, 0, id)
  }
}

/** Takes an id out of a list. */
export function without(id: Id): ChangeIds {
  return ids => ids.filter(other => other !== id)
}

/** Adds ids at the end of a list, as far as it has them not. */
export function withAdded(added: readonly Id[]): ChangeIds {
  return ids => [...new Set([...ids, ...added])]
}
