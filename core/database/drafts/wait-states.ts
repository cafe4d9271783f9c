import type { Id } from '../../journey/identifier.ts'
import type { Picture } from '../../journey/picture.ts'
import type { Timestamp } from '../../journey/timestamp.ts'
import type { Draft } from './draft.ts'
import { nearestTimestamp } from '../../journey/timestamp.ts'
import { withPictures } from './with-pictures.ts'

/** Whether a reply is waited for. */
export function isWaiting({ waitingSince }: Pick<Draft, 'waitingSince'>): boolean {
  return waitingSince != null
}

/** Whether a draft is not the page that is walked now: it waits for a reply, or was taken as one. */
export function isSetAside(draft: Draft): boolean {
  return isWaiting(draft) || draft.isReply === true
}

/**
 * A draft that is parked until a reply comes. Its clock starts when the page was captured; where it was stopped before,
 * it goes on, and what was taken for the reply is gone.
 */
export function parked(draft: Draft): Draft {
  const waitingSince = draft.waited?.from ?? nearestTimestamp(Date.parse(draft.createdAt))
  return { ...withoutReply(draft).rest, waitingSince, waited: null }
}

/** A draft whose clock is stopped; one that does not wait stays as it is. */
export function stopped(draft: Draft, until: Timestamp, replied: boolean): Draft {
  const { waitingSince: from } = draft
  return from == null ? draft : { ...draft, waitingSince: null, waited: { from, until, replied } }
}

/** A draft with screenshots of the reply; what it was captured in and when stays what it was. */
export function withReply(draft: Draft, pictures: readonly Picture[]): Draft {
  return {
    ...draft,
    pictures: [...draft.pictures, ...pictures],
    replyPictureIds: [...draft.replyPictureIds ?? [], ...pictures.map(({ id }) => id)],
  }
}

/**
 * A draft without the screenshots of the reply, and these.
 * @param kept those of them that stay
 */
export function withoutReply(draft: Draft, kept: readonly Id[] = []): { rest: Draft, pictures: Picture[] } {
  const isTaken = ({ id }: Picture) => draft.replyPictureIds?.includes(id) === true && !kept.includes(id)
  const [pictures, others] = [draft.pictures.filter(isTaken), draft.pictures.filter(picture => !isTaken(picture))]
  return { rest: { ...withPictures(draft, others), replyPictureIds: [...kept] }, pictures }
}

/** A draft of which nobody asks how long a reply takes. */
export function untimed(draft: Draft): Draft {
  return { ...draft, waitingSince: null, waited: null }
}
