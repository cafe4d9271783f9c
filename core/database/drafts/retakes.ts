import type { Id } from '../../journey/identifier.ts'
import type { Picture } from '../../journey/picture.ts'
import type { Timestamp } from '../../journey/timestamp.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { Draft } from './draft.ts'
import { changeDraft, updateDraft } from './drafts.ts'
import { withPictures } from './with-pictures.ts'

/** Who asked longer ago, and closed the panel over it, has forgotten that it was asked. */
const patienceMilliseconds = 5 * 60_000

/** Has the next capture take the place of one of a draft's screenshots; no other draft asks for that then. */
export async function askForRetake(db: KairosDatabase, draftId: Id, pictureId: Id, at: Timestamp): Promise<void> {
  await db.transaction('rw', db.drafts, async () => {
    await db.drafts.filter(({ retake }) => retake != null).modify({ retake: null })
    await updateDraft(db, draftId, { retake: { pictureId, askedAt: at } })
  })
}

/** Has the next capture be one of its own again. */
export async function endRetake(db: KairosDatabase, draftId: Id): Promise<void> {
  await updateDraft(db, draftId, { retake: null })
}

/** Whether a capture takes the place of one of a draft's screenshots. */
export function isForRetake({ retake, pictures }: Draft, at: Timestamp): boolean {
  return retake != null
    && pictures.some(({ id }) => id === retake.pictureId)
    && Math.abs(Date.parse(at) - Date.parse(retake.askedAt)) < patienceMilliseconds
}

/**
 * A draft with a screenshot in the place of the one that was to be retaken, and no area pointed at in it. What was
 * observed before keeps its time.
 */
export function withRetaken(draft: Draft, picture: Picture): Draft {
  const pictureId = draft.retake?.pictureId
  const next = exchanged(draft, pictureId, picture)
  const createdAt = draft.observationId === null ? next.createdAt : draft.createdAt
  const areas = Object.fromEntries(Object.entries(draft.areas ?? {}).filter(([id]) => id !== pictureId))
  return { ...next, createdAt, areas, retake: null }
}

/**
 * Remembers a draft and a screenshot of it that is to be retaken, with its bytes, which may be swept away by then.
 * @returns puts it back in the place of the one that was taken, with what was pointed at in it; does nothing where the
 * draft or that screenshot is gone
 */
export async function rememberPicture(
  db: KairosDatabase,
  before: Draft,
  pictureId: Id,
): Promise<(takenId: Id) => Promise<void>> {
  const file = await db.pictureFiles.get(pictureId)
  const picture = before.pictures.find(({ id }) => id === pictureId)
  return takenId => db.transaction('rw', [db.drafts, db.pictureFiles], async () => {
    const isBack = picture && await changeDraft(db, before.id, draft => withOldPicture(draft, takenId, picture, before))
    if (isBack && file)
      await db.pictureFiles.put(file)
  })
}

function withOldPicture(draft: Draft, takenId: Id, picture: Picture, before: Draft): Draft {
  if (!draft.pictures.some(({ id }) => id === takenId))
    return draft
  const { createdAt, context, areas = {} } = before
  const area = areas[picture.id]
  return {
    ...exchanged(draft, takenId, picture),
    ...{ createdAt, context },
    areas: { ...draft.areas, ...area && { [picture.id]: area } },
  }
}

/** With one screenshot in the place of another. */
function exchanged(draft: Draft, id: Id | undefined, picture: Picture): Draft {
  const replyPictureIds = draft.replyPictureIds?.map(each => each === id ? picture.id : each)
  return withPictures(
    { ...draft, ...replyPictureIds && { replyPictureIds } },
    draft.pictures.map(each => each.id === id ? picture : each),
  )
}
