import type { Draft } from '../../core/database/draft.ts'
import type { Edit, Journal } from '../../core/database/journal.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Criterion } from '../../core/journey/criterion.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { ObservationForm } from './observation-form.ts'
import { newId } from '../../core/journey/identifier.ts'
import { pictureIdsOf } from '../../core/journey/observation.ts'
import { completeRatings } from './observation-form.ts'

/** Who observes, and in which audit. */
export interface Observer {
  auditId: Id
  auditorId: Id
  criteria: Criterion[]
}

/**
 * Turns a draft into an observation, or into the new version of the one it edits.
 * When this settles, it is on the disk and the draft is gone; where it fails, nothing has changed.
 * @returns the observation's id
 */
export async function saveObservation(
  db: KairosDatabase,
  journal: Journal,
  draftId: Id,
  form: ObservationForm & { touchpointId: Id },
  observer: Observer,
): Promise<Id> {
  return db.transaction('rw', [...db.journalled, db.drafts], async () => {
    const draft = await db.drafts.get(draftId)
    if (!draft)
      throw new Error('The draft is gone: it was saved or discarded in another window.')
    const edited = draft.observationId === null ? undefined : await db.records('observation').get(draft.observationId)
    const id = edited?.id ?? newId()
    const action = edited ? 'observation-edited' : 'observation-saved'
    const edits = [...pictureEdits(draft, edited), { type: 'observation', id, content: contentOf(draft, form, observer, edited) } satisfies Edit]
    await journal.write({ action, by: observer.auditorId }, edits)
    await db.drafts.delete(draftId)
    return id
  })
}

function pictureEdits(draft: Draft, edited: Observation | undefined): Edit[] {
  const before = edited ? pictureIdsOf(edited) : []
  const now = draft.pictures.map(({ id }) => id)
  return [
    ...draft.pictures.filter(({ id }) => !before.includes(id)).map((picture): Edit => ({ type: 'picture', id: picture.id, content: picture })),
    ...before.filter(id => !now.includes(id)).map((id): Edit => ({ type: 'picture', id, content: null })),
  ]
}

function contentOf(draft: Draft, form: ObservationForm & { touchpointId: Id }, observer: Observer, edited: Observation | undefined) {
  const otherEvidence = edited?.evidence.filter(({ kind }) => kind !== 'screenshot') ?? []
  return {
    tags: [],
    leftOut: null,
    ...edited,
    auditId: edited?.auditId ?? observer.auditId,
    auditorId: edited?.auditorId ?? observer.auditorId,
    observedAt: edited?.observedAt ?? draft.createdAt,
    touchpointId: form.touchpointId,
    page: draft.page,
    context: draft.context,
    ratings: completeRatings(form, observer.criteria),
    note: form.note.trim(),
    marks: [...form.marks],
    evidence: [...draft.pictures.map(({ id }) => ({ kind: 'screenshot' as const, pictureId: id })), ...otherEvidence],
  }
}

/** Opens an observation for editing, as a draft; one that is open already is used again. */
export async function editObservation(db: KairosDatabase, observation: Observation): Promise<Id> {
  const open = await db.drafts.filter(draft => draft.observationId === observation.id).first()
  if (open)
    return open.id
  const pictures = await db.records('picture').bulkGet(pictureIdsOf(observation))
  const id = newId()
  await db.drafts.add({
    id,
    observationId: observation.id,
    createdAt: observation.observedAt,
    page: observation.page,
    context: observation.context,
    touchpointId: observation.touchpointId,
    ratings: observation.ratings,
    note: observation.note,
    marks: observation.marks,
    pictures: pictures.filter(picture => picture !== undefined),
  })
  return id
}

/** Deletes an observation with its pictures. */
export async function deleteObservation(journal: Journal, observation: Observation, by: Id): Promise<Id> {
  const entry = await journal.write({ action: 'observation-deleted', by }, [
    { type: 'observation', id: observation.id, content: null },
    ...pictureIdsOf(observation).map((id): Edit => ({ type: 'picture', id, content: null })),
  ])
  return entry.id
}
