import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { PictureArea } from '../../core/journey/evidence.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Observation } from '../../core/journey/observation.ts'
import { draftOfObservation, putDraft } from '../../core/database/drafts/drafts.ts'
import { newId } from '../../core/journey/identifier.ts'
import { pictureIdsOf } from '../../core/journey/observation.ts'

/**
 * Opens an observation for editing, as a draft; one that is open already is used again.
 * @returns the draft's id
 */
export async function editObservation(db: KairosDatabase, observation: Observation): Promise<Id> {
  return db.transaction('rw', [db.drafts, db.table('picture')], async () => {
    const open = await draftOfObservation(db, observation.id)
    if (open)
      return open.id
    const pictures = await db.records('picture').bulkGet(pictureIdsOf(observation))
    const id = newId()
    await putDraft(db, {
      id,
      observationId: observation.id,
      auditId: observation.auditId,
      createdAt: observation.observedAt,
      page: observation.page,
      context: observation.context,
      touchpointId: observation.touchpointId,
      personaId: observation.personaId ?? null,
      ratings: observation.ratings,
      note: observation.note,
      marks: observation.marks,
      tags: observation.tags,
      channel: observation.channel ?? null,
      pictures: pictures.filter(picture => picture !== undefined),
      areas: areasOf(observation),
      evidence: observation.evidence.filter(item => item.kind !== 'screenshot'),
      ...observation.waited && { waited: observation.waited },
    })
    return id
  })
}

function areasOf({ evidence }: Observation): Record<Id, PictureArea> {
  return Object.fromEntries(evidence.flatMap(item =>
    item.kind === 'screenshot' && item.area ? [[item.pictureId, item.area]] : []))
}
