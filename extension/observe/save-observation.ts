import type { Draft } from '../../core/database/drafts/draft.ts'
import type { JournalEntry } from '../../core/database/journal/entry.ts'
import type { Journal } from '../../core/database/journal/journal.ts'
import type { RecordEdit } from '../../core/database/journal/record-edit.ts'
import type { KairosDatabase, PictureFile } from '../../core/database/kairos-database.ts'
import type { Criterion } from '../../core/journey/criterion.ts'
import type { EvidenceInWords, ScreenshotEvidence } from '../../core/journey/evidence.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Page } from '../../core/journey/page.ts'
import type { Picture } from '../../core/journey/picture.ts'
import type { ObservationForm } from './observation-form.ts'
import { getDraft, putDraft, removeDraft } from '../../core/database/drafts/drafts.ts'
import { present } from '../../core/database/present.ts'
import { newId } from '../../core/journey/identifier.ts'
import { pictureIdsOf } from '../../core/journey/observation.ts'
import { shortenText } from '../../core/journey/shorten-text.ts'
import { textLimits } from '../../core/journey/text.ts'
import { nearestTimestamp } from '../../core/journey/timestamp.ts'
import { findEdited } from './find-edited.ts'
import { newChannel, storeNewTouchpoint } from './new-touchpoint.ts'
import { completeRatings } from './observation-form.ts'

/** Who observes, and in which audit. */
export interface Observer {
  auditId: Id
  auditorId: Id
  criteria: Criterion[]
}

/** A form of which the touchpoint is chosen, without which nothing can be saved. */
export interface CompleteForm extends ObservationForm {
  touchpointId: Id
}

/** An observation that is on the disk. */
export interface Saved {
  id: Id
  /** It had been deleted while it was edited, and is there again. */
  revived: boolean
  /** Takes it back, with a touchpoint that came with it: it waits to be described once more, as it was. */
  undo: () => Promise<void>
}

/** The draft was saved or discarded in another window. */
export class DraftGone extends Error {
  override name = 'DraftGone'
}

/**
 * Turns a draft into an observation, or into the new version of the one it edits; one that was deleted meanwhile comes
 * back whole, with what the form does not show. When this settles, it is on the disk and the draft is gone; where it
 * fails, nothing has changed.
 */
export async function saveObservation(
  db: KairosDatabase,
  journal: Journal,
  draftId: Id,
  form: CompleteForm,
  observer: Observer,
): Promise<Saved> {
  return db.transaction('rw', [...db.journalled, db.drafts], async () => {
    const draft = await getDraft(db, draftId)
    if (!draft)
      throw new DraftGone('The draft is gone: it was saved or discarded in another window.')
    const { edited, deleted } = await findEdited(db, draft.observationId)
    const id = edited?.id ?? newId()
    const action = edited && !deleted ? 'observation-edited' : 'observation-saved'
    const { touchpointId, edits } = await touchpointEdits(db, draft, form)
    const entry = await journal.write({ action, by: observer.auditorId }, [
      ...edits,
      ...pictureEdits(draft, deleted ? undefined : edited),
      { type: 'observation', id, content: contentOf(draft, { ...form, touchpointId }, observer, edited) },
    ])
    const files = await db.pictureFiles.bulkGet(draft.pictures.map(picture => picture.id))
    await removeDraft(db, draftId)
    return { id, revived: deleted, undo: () => takeBack(db, journal, entry, { ...draft, ...form }, present(files)) }
  })
}

/** A new touchpoint comes with its observation; one that was named and not chosen in the end does not come. */
async function touchpointEdits(db: KairosDatabase, draft: Draft, form: CompleteForm) {
  const { touchpointId, newTouchpoint } = form
  return newTouchpoint?.id === touchpointId
    ? storeNewTouchpoint(db, newTouchpoint, newChannel(form, draft))
    : { touchpointId, edits: [] }
}

async function takeBack(
  db: KairosDatabase,
  journal: Journal,
  { id, by }: JournalEntry,
  draft: Draft,
  files: PictureFile[],
): Promise<void> {
  await db.transaction('rw', [...db.journalled, db.drafts], async () => {
    await journal.undo(id, by)
    await db.pictureFiles.bulkPut(files)
    await putDraft(db, draft)
  })
}

function pictureEdits(draft: Draft, stored: Observation | undefined): RecordEdit[] {
  const before = stored ? pictureIdsOf(stored) : []
  const now = draft.pictures.map(({ id }) => id)
  const added = draft.pictures.filter(({ id }) => !before.includes(id))
  const removed = before.filter(id => !now.includes(id))
  return [
    ...added.map((picture): RecordEdit => ({ type: 'picture', id: picture.id, content: datedPicture(picture) })),
    ...removed.map((id): RecordEdit => ({ type: 'picture', id, content: null })),
  ]
}

/** A clock that was wrong when a page was captured must not keep it from being saved. */
function datedPicture(picture: Picture): Picture {
  return { ...picture, capturedAt: nearestTimestamp(Date.parse(picture.capturedAt)) }
}

function contentOf(draft: Draft, form: CompleteForm, observer: Observer, edited: Observation | undefined) {
  return {
    leftOut: null,
    ...edited,
    auditId: edited?.auditId ?? draft.auditId ?? observer.auditId,
    auditorId: edited?.auditorId ?? observer.auditorId,
    personaId: form.personaId,
    observedAt: nearestTimestamp(Date.parse(draft.createdAt)),
    touchpointId: form.touchpointId,
    page: draft.page && keptPage(draft.page),
    channel: form.channel,
    context: draft.context,
    ratings: completeRatings(form, observer.criteria, edited?.ratings),
    note: form.note.trim(),
    marks: [...form.marks],
    tags: [...form.tags],
    evidence: [...draft.pictures.map(({ id }) => screenshotOf(id, draft)), ...otherEvidence(draft, edited)],
    ...draft.waited !== undefined && { waited: draft.waited },
  }
}

/** A draft that was opened before evidence could be added leaves it as it was. */
function otherEvidence({ evidence }: Draft, edited: Observation | undefined): EvidenceInWords[] {
  return evidence ?? edited?.evidence.filter(item => item.kind !== 'screenshot') ?? []
}

function screenshotOf(pictureId: Id, { areas }: Draft): ScreenshotEvidence {
  const area = areas?.[pictureId]
  return { kind: 'screenshot', pictureId, ...area && { area } }
}

/** As much of a page's title as a file may carry; the panel says so where that is not all. */
function keptPage(page: Page): Page {
  return { ...page, title: shortenText(page.title, textLimits.line) }
}
