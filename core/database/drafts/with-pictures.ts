import type { Picture } from '../../journey/picture.ts'
import type { Draft } from './draft.ts'
import { layoutBeforePanel, seenIn } from '../../journey/context.ts'

/**
 * A draft with other screenshots than it had. Its circumstances and its time are those of the first one that the panel
 * did not change the layout of, else of the first one; where there is none left, they stay as they were.
 */
export function withPictures(draft: Draft, pictures: Picture[]): Draft {
  const [before, now] = [leading(draft.pictures), leading(pictures)]
  if (!now || now.id === before?.id)
    return { ...draft, pictures }
  const context = { ...draft.context, ...seenIn(now), pixelRatio: now.scale }
  return { ...draft, pictures, createdAt: now.capturedAt, context }
}

function leading(pictures: Picture[]): Picture | undefined {
  return pictures.find(picture => layoutBeforePanel(picture) === null) ?? pictures[0]
}
