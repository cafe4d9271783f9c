import type { Draft } from '../../core/database/drafts/draft.ts'
import type { KairosDatabase, PictureFile } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Picture } from '../../core/journey/picture.ts'
import type { Timestamp } from '../../core/journey/timestamp.ts'
import { getDraft } from '../../core/database/drafts/drafts.ts'
import { withPictures } from '../../core/database/drafts/with-pictures.ts'
import { readSetting } from '../../core/database/settings/settings.ts'
import { noPageDraft } from './no-page-draft.ts'

/** A picture from elsewhere with its bytes. */
export interface NewPicture {
  picture: Picture
  file: PictureFile
}

/** Pictures from elsewhere that wait to be described. */
export interface KeptPictures {
  pictureIds: Id[]
  /** The drafts that they are in, in the order of the pictures. */
  draftIds: Id[]
  /** The time that their draft had before they came into it; null where the drafts came with them. */
  timeBefore: Timestamp | null
}

/** Where pictures go. */
export interface PicturePlace {
  /** The draft that takes all of them; null for a draft each. */
  draftId: Id | null
  /** The touchpoint of new drafts. */
  touchpoint: Pick<Draft, 'touchpointId' | 'newTouchpoint'>
}

/** Keeps pictures from elsewhere, all of them or, where anything goes wrong, none. */
export async function keepPictures(
  db: KairosDatabase,
  added: readonly NewPicture[],
  { draftId, touchpoint }: PicturePlace,
): Promise<KeptPictures> {
  const pictures = added.map(({ picture }) => picture)
  return db.transaction('rw', [db.drafts, db.pictureFiles, db.settings], async () => {
    const open = draftId === null ? undefined : await getDraft(db, draftId)
    const auditId = await readSetting(db, 'auditId') ?? null
    const drafts = open
      ? [withMorePictures(open, pictures)]
      : pictures.map(picture => ({ ...draftOf(picture, auditId), ...touchpoint }))
    await db.pictureFiles.bulkPut(added.map(({ file }) => file))
    await db.drafts.bulkPut(drafts)
    return { pictureIds: idsOf(pictures), draftIds: idsOf(drafts), timeBefore: open?.createdAt ?? null }
  })
}

/** A new draft's time is that of its first picture; what was observed before keeps its own. */
function withMorePictures(draft: Draft, added: readonly Picture[]): Draft {
  const pictures = [...draft.pictures, ...added]
  return draft.observationId === null ? withPictures(draft, pictures) : { ...draft, pictures }
}

function draftOf(picture: Picture, auditId: Id | null): Draft {
  return { ...noPageDraft(auditId, picture.capturedAt), pictures: [picture] }
}

function idsOf(records: readonly { id: Id }[]): Id[] {
  return records.map(({ id }) => id)
}
