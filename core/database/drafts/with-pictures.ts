import type { Picture } from '../../journey/picture.ts'
import type { Draft } from './draft.ts'
import { layoutBeforePanel, seenIn } from '../../journey/context.ts'

/**
 * A draft with other screenshots than it had. Its circumstances and its time are those of the leading one; where there
 * is none left, they stay as they were.
 */
export function withPictures(draft: Draft, pictures: Picture[]): Draft {
  const [before, now] = [leadingPicture(draft), leadingPicture({ ...draft, pictures })]
  if (!now || now.id === before?.id)
    return { ...draft, pictures }
  const context = { ...draft.context, ...seenIn(now), pixelRatio: now.scale }
  return { ...draft, pictures, createdAt: now.capturedAt, context }
}

/**
 * The first screenshot of a page whose layout the panel did not change, else the first one. One of a reply leads
 * nothing: it shows how that was read, and not where it was asked for.
 */
function leadingPicture({ pictures, replyPictureIds }: PicturesOfDraft): Picture | undefined {
  const ofPage = pictures.filter(({ id }) => !replyPictureIds?.includes(id))
  return ofPage.find(picture => layoutBeforePanel(picture) === null) ?? ofPage[0]
}

/** The screenshot that stands for a draft: the leading one, else one of the reply. */
export function coverPicture(draft: PicturesOfDraft): Picture | undefined {
  return leadingPicture(draft) ?? draft.pictures[0]
}

type PicturesOfDraft = Pick<Draft, 'pictures' | 'replyPictureIds'>
