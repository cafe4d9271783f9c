import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Audit } from '../../core/journey/audit.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { LocalisedText } from '../../core/journey/localised-text.ts'
import type { Template } from '../../core/journey/templates/template.ts'
import { groupJoinedAudits } from '../../core/database/reading/joined-audits.ts'

/** What an audit walks. */
export interface JourneySize {
  name: LocalisedText
  stages: number
  touchpoints: number
}

/** An audit of this browser that one may go on with. */
export interface AuditChoice extends Pick<Audit, 'id' | 'title'> {
  journey: JourneySize
}

/** All audits of this browser, those that are joined once, in the order of their titles. */
export async function readAuditChoices(db: KairosDatabase): Promise<AuditChoice[]> {
  const audits = groupJoinedAudits(await db.records('audit').toArray()).map(([audit]) => audit!)
  const sizeOf = await readJourneySizes(db)
  return audits
    .map(({ id, title, journeyId }) => ({ id, title, journey: sizeOf(journeyId) }))
    .sort((a, b) => a.title.localeCompare(b.title))
}

async function readJourneySizes(db: KairosDatabase): Promise<(journeyId: Id) => JourneySize> {
  const journeys = new Map((await db.records('journey').toArray()).map(({ id, name }) => [id, name]))
  const stages = Map.groupBy(await db.records('stage').toArray(), ({ journeyId }) => journeyId)
  const touchpoints = Map.groupBy(await db.records('touchpoint').toArray(), ({ stageId }) => stageId)
  return (journeyId) => {
    const own = stages.get(journeyId) ?? []
    const count = own.reduce((sum, { id }) => sum + (touchpoints.get(id)?.length ?? 0), 0)
    return { name: journeys.get(journeyId) ?? {}, stages: own.length, touchpoints: count }
  }
}

/** What an audit of a built-in journey would walk. */
export function sizeOf({ name, stages }: Template): JourneySize {
  return { name, stages: stages.length, touchpoints: stages.flatMap(({ touchpoints }) => touchpoints).length }
}
