import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { Draft } from './draft.ts'
import { existingIds } from '../existing-records.ts'
import { present } from '../present.ts'
import { withPictures } from './with-pictures.ts'

/** Whether a draft is shown in an audit: its own, or any where it was captured before there was one. */
export function isOfAudit(draft: Draft, auditId: Id | undefined): boolean {
  return draft.auditId === null || draft.auditId === auditId
}

/** All drafts, the newest first. */
export async function listDrafts(db: KairosDatabase): Promise<Draft[]> {
  return db.drafts.orderBy('createdAt').reverse().toArray()
}

/** Undefined where it was saved or discarded. */
export async function getDraft(db: KairosDatabase, id: Id): Promise<Draft | undefined> {
  return db.drafts.get(id)
}

/** The draft that edits an observation; undefined where nobody edits it. */
export async function draftOfObservation(db: KairosDatabase, observationId: Id): Promise<Draft | undefined> {
  return db.drafts.filter(draft => draft.observationId === observationId).first()
}

/** The draft that has a screenshot; undefined where none has it. */
export async function draftOfPicture(db: KairosDatabase, pictureId: Id): Promise<Draft | undefined> {
  return db.drafts.filter(({ pictures }) => pictures.some(({ id }) => id === pictureId)).first()
}

/** Stores a draft in place of what was there under its id. */
export async function putDraft(db: KairosDatabase, draft: Draft): Promise<void> {
  await db.drafts.put(draft)
}

/**
 * Replaces some of a draft's fields; does nothing where the draft is gone.
 * @returns whether it was there
 */
export async function updateDraft(
  db: KairosDatabase,
  id: Id,
  changes: Partial<Omit<Draft, 'id'>>,
): Promise<boolean> {
  const found = await db.drafts.where('id').equals(id).modify(changes)
  return found > 0
}

/** Removes a draft; the bytes of its screenshots stay until they are swept away. */
export async function removeDraft(db: KairosDatabase, id: Id): Promise<void> {
  await db.drafts.delete(id)
}

/** Gives pages that were captured before there was any audit to the one that is under way now. */
export async function claimDrafts(db: KairosDatabase, auditId: Id): Promise<void> {
  await db.drafts.filter(draft => draft.auditId === null).modify({ auditId })
}

/**
 * Discards a draft, with the bytes of those of its screenshots that no observation shows.
 * @returns brings it back, with these bytes; null where it was gone already
 */
export async function discardDraft(db: KairosDatabase, id: Id): Promise<(() => Promise<void>) | null> {
  const tables = [db.drafts, db.pictureFiles]
  return db.transaction('rw', [...tables, db.table('picture')], async () => {
    const draft = await db.drafts.get(id)
    if (!draft)
      return null
    const pictureIds = draft.pictures.map(({ id }) => id)
    const files = present(await db.pictureFiles.bulkGet(pictureIds))
    const saved = new Set(await existingIds(db.table('picture'), pictureIds))
    await db.drafts.delete(id)
    await db.pictureFiles.bulkDelete(pictureIds.filter(pictureId => !saved.has(pictureId)))
    return () => db.transaction('rw', tables, async () => {
      await db.pictureFiles.bulkPut(files)
      await db.drafts.put(draft)
    })
  })
}

/**
 * Takes a screenshot out of a draft, whose circumstances and time are then those of the ones that stay.
 * @returns puts it back at its place, with its bytes, which may have been swept away by then; does nothing where the
 * draft is gone
 */
export async function removeDraftPicture(db: KairosDatabase, draftId: Id, pictureId: Id): Promise<() => Promise<void>> {
  const file = await db.pictureFiles.get(pictureId)
  const before = await db.drafts.get(draftId)
  await changeDraft(db, draftId, draft => withPictures(draft, draft.pictures.filter(({ id }) => id !== pictureId)))
  return () => db.transaction('rw', [db.drafts, db.pictureFiles], async () => {
    const isBack = before && await changeDraft(db, draftId, draft => withPictureBack(draft, before, pictureId))
    if (isBack && file)
      await db.pictureFiles.put(file)
  })
}

/** A draft with a screenshot at the place where it was before, and the circumstances of that time. */
function withPictureBack(draft: Draft, before: Draft, pictureId: Id): Draft {
  const { pictures, context, createdAt } = before
  const index = pictures.findIndex(({ id }) => id === pictureId)
  const all = [
    ...draft.pictures.slice(0, index),
    ...pictures.slice(index, index + 1),
    ...draft.pictures.slice(index),
  ]
  return withPictures({ ...draft, pictures, context, createdAt }, all)
}

/**
 * Puts what is made of a draft into its place.
 * @returns how many drafts it changed: 0 where the draft is gone
 */
export function changeDraft(db: KairosDatabase, id: Id, change: (draft: Draft) => Draft): PromiseLike<number> {
  return db.drafts.where('id').equals(id).modify((draft, reference) => void (reference.value = change(draft)))
}
