import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Audit } from '../../journey/audit.ts'
import type { Id } from '../../journey/identifier.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'

/** Tells whether two stages are of one journey, or of journeys whose audits are one. */
export type AreTogether = (stageId: Id, otherStageId: Id) => boolean

/** What the store knows of a journey counts before what a file says of it. */
export async function stagesTogether(db: KairosDatabase, { stages, audits }: RecordLists): Promise<AreTogether> {
  const local = await db.records('stage').toArray()
  const journeys = new Map([...stages, ...local].map(({ id, journeyId }) => [id, journeyId]))
  const groups = groupsOf(await db.records('audit').toArray(), audits)
  return (stageId, otherStageId) => {
    const [one, other] = [journeys.get(stageId), journeys.get(otherStageId)]
    return one === other || [...groups.get(one) ?? []].some(head => groups.get(other)?.has(head))
  }
}

/** By journey, the audits that stand for those which walk it: an audit is joined where either side says so. */
function groupsOf(local: Audit[], incoming: Audit[]): Map<Id | undefined, Set<Id>> {
  const said = new Map(incoming.map(({ id, sameAs }) => [id, sameAs]))
  const byId = new Map([...incoming, ...local].map(audit => [audit.id, audit]))
  const audits = [...byId.values()].map(audit => ({ ...audit, sameAs: said.get(audit.id) ?? audit.sameAs }))
  const heads = resolveDuplicates(audits)
  const byJourney = Map.groupBy(audits, ({ journeyId }) => journeyId)
  return new Map([...byJourney].map(([journeyId, walking]) =>
    [journeyId, new Set(walking.map(({ id }) => heads.get(id)!))]))
}
