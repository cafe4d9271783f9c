import type { Draft } from '../../core/database/drafts/draft.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Timestamp } from '../../core/journey/timestamp.ts'
import type { KeptPictures } from './keep-pictures.ts'
import { withPictures } from '../../core/database/drafts/with-pictures.ts'
import { present } from '../../core/database/present.ts'
import { isDescribed, noPageDraft } from './no-page-draft.ts'

/** Puts pictures that were kept a draft each into the first of these; one that is described by now stays as it is. */
export async function joinPictures(db: KairosDatabase, kept: KeptPictures): Promise<KeptPictures> {
  return db.transaction('rw', db.drafts, async () => {
    const [first, ...others] = present(await db.drafts.bulkGet(kept.draftIds))
    if (!first)
      return { ...kept, draftIds: [] }
    const joined = others.filter(draft => !isDescribed(draft))
    const pictures = [first, ...joined].flatMap(draft => draft.pictures)
    await db.drafts.put(withPictures(first, pictures))
    await db.drafts.bulkDelete(joined.map(({ id }) => id))
    return { ...kept, pictureIds: pictures.map(({ id }) => id), draftIds: [first.id] }
  })
}

/** Gives pictures that were kept in one draft a draft each; the first stays in that one. */
export async function partPictures(db: KairosDatabase, kept: KeptPictures): Promise<KeptPictures> {
  return db.transaction('rw', db.drafts, async () => {
    const [draft] = present(await db.drafts.bulkGet(kept.draftIds))
    if (!draft)
      return { ...kept, draftIds: [] }
    const [first, ...others] = draft.pictures.filter(({ id }) => kept.pictureIds.includes(id))
    const parted = others.map((picture): Draft => ({
      ...noPageDraft(draft.auditId, picture.capturedAt),
      ...touchpointOf(draft),
      pictures: [picture],
    }))
    await db.drafts.put(withPictures(draft, draft.pictures.filter(picture => !others.includes(picture))))
    await db.drafts.bulkPut(parted)
    return {
      ...kept,
      pictureIds: [first, ...others].flatMap(picture => picture?.id ?? []),
      draftIds: [draft.id, ...parted.map(({ id }) => id)],
    }
  })
}

/** Takes kept pictures away again, and the drafts that came with them where nobody has described them by now. */
export async function takePicturesBack(db: KairosDatabase, kept: KeptPictures): Promise<void> {
  const [firstId] = kept.draftIds
  await db.transaction('rw', db.drafts, async () => {
    for (const draft of present(await db.drafts.bulkGet(kept.draftIds))) {
      if (kept.timeBefore !== null && draft.id === firstId)
        await db.drafts.put(withoutPictures(draft, kept.pictureIds, kept.timeBefore))
      else if (!isDescribed(draft))
        await db.drafts.delete(draft.id)
    }
  })
}

function withoutPictures(draft: Draft, ids: readonly Id[], timeBefore: Timestamp): Draft {
  const left = draft.pictures.filter(({ id }) => !ids.includes(id))
  return left.length > 0 ? withPictures(draft, left) : { ...draft, pictures: left, createdAt: timeBefore }
}

function touchpointOf({ touchpointId, newTouchpoint = null }: Draft): Pick<Draft, 'touchpointId' | 'newTouchpoint'> {
  return { touchpointId, newTouchpoint }
}
