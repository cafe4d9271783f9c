import type { Draft } from '../../core/database/drafts/draft.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { PictureArea } from '../../core/journey/evidence.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Observation } from '../../core/journey/observation.ts'
import { draftOfObservation, getDraft, putDraft, removeDraft } from '../../core/database/drafts/drafts.ts'
import { present } from '../../core/database/present.ts'
import { compareTexts } from '../../core/journey/compare-texts.ts'
import { newId } from '../../core/journey/identifier.ts'
import { pictureIdsOf } from '../../core/journey/observation.ts'
import { isSameJson } from '../../core/journey/version.ts'
import { formOf } from './observation-form.ts'

/**
 * Opens an observation for editing, as a draft; one that is open already is used again.
 * @returns the draft's id
 */
export async function editObservation(db: KairosDatabase, observation: Observation): Promise<Id> {
  return db.transaction('rw', [db.drafts, db.table('picture')], async () => {
    const open = await draftOfObservation(db, observation.id)
    if (open)
      return open.id
    const id = newId()
    await putDraft(db, await draftOf(db, observation, id))
    return id
  })
}

/** Lets go of a draft that changes nothing of the observation that it edits; one that does stays to be gone on with. */
export async function leaveUnchangedEdit(db: KairosDatabase, draftId: Id): Promise<void> {
  await db.transaction('rw', [db.drafts, db.table('picture'), db.table('observation')], async () => {
    const draft = await getDraft(db, draftId)
    const observation = draft?.observationId && await db.records('observation').get(draft.observationId)
    if (draft && observation && isSameEdit(draft, await draftOf(db, observation, draftId)))
      await removeDraft(db, draftId)
  })
}

async function draftOf(db: KairosDatabase, observation: Observation, id: Id): Promise<Draft> {
  const pictures = await db.records('picture').bulkGet(pictureIdsOf(observation))
  return {
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
    pictures: present(pictures),
    areas: areasOf(observation),
    evidence: observation.evidence.filter(item => item.kind !== 'screenshot'),
    ...observation.waited && { waited: observation.waited },
  }
}

/** Whether two drafts say the same; what is typed adds fields that say nothing, and ratings lie in the order given. */
function isSameEdit(one: Draft, other: Draft): boolean {
  const [first, second] = [one, other].map(draft => ({
    ...draft,
    ...formOf(draft),
    ratings: draft.ratings.toSorted((a, b) => compareTexts(a.criterionId, b.criterionId)),
  }))
  return isSameJson(first, second)
}

function areasOf({ evidence }: Observation): Record<Id, PictureArea> {
  return Object.fromEntries(evidence.flatMap(item =>
    item.kind === 'screenshot' && item.area ? [[item.pictureId, item.area]] : []))
}
