import type { Context } from '../../journey/context.ts'
import type { EvidenceInWords, PictureArea } from '../../journey/evidence.ts'
import type { Id } from '../../journey/identifier.ts'
import type { Language } from '../../journey/localised-text.ts'
import type { Mark } from '../../journey/observation.ts'
import type { Page } from '../../journey/page.ts'
import type { Picture } from '../../journey/picture.ts'
import type { Rating } from '../../journey/rating.ts'
import type { Timestamp } from '../../journey/timestamp.ts'
import type { Channel } from '../../journey/touchpoint.ts'
import type { Wait } from '../../journey/wait.ts'

/** A touchpoint that a draft names for the first time: it is stored with the observation, and not before. */
export interface NewTouchpoint {
  id: Id
  stageId: Id
  name: string
  /** The language that the name is in. */
  language: Language
}

/** A screenshot that the next capture takes the place of. */
interface AskedRetake {
  pictureId: Id
  askedAt: Timestamp
}

/** What a page shows and nobody can look through for private words: how many there are. */
export interface UnreadParts {
  images: number
  canvases: number
  /** Frames of other sites. */
  frames: number
}

/**
 * A page that was captured and is to be described: screenshots taken, and whatever was typed so far.
 * It never leaves this browser; saving turns it into an observation.
 */
export interface Draft {
  id: Id
  /** The observation that is being edited; null for a new one. */
  observationId: Id | null
  /** The audit that was under way when it was captured; null where there was none yet. */
  auditId: Id | null
  createdAt: Timestamp
  /** Its title is whole, however long; saving keeps what fits. */
  page: Page | null
  context: Context
  touchpointId: Id | null
  /** The chosen touchpoint where the journey has none of its name yet; absent where it has. */
  newTouchpoint?: NewTouchpoint | null
  /** Who it is walked as; null for nobody in particular, absent where nobody was asked yet. */
  personaId?: Id | null
  ratings: Rating[]
  note: string
  marks: Mark[]
  /** Absent where nobody was asked yet. */
  tags?: string[]
  /** How it was made, where not through its touchpoint's channel; null and absent for that one. */
  channel?: Channel | null
  /** Screenshots taken for it; the bytes are in the picture files. */
  pictures: Picture[]
  /**
   * How much of each screenshot, by its id, could not be looked through for private words; null where nothing of it
   * could be. Absent where nobody asked.
   */
  unread?: Record<Id, UnreadParts | null>
  /** Null and absent where no screenshot is to be retaken. */
  retake?: AskedRetake | null
  /** What of a screenshot was pointed at, by its id and in its own pixels; absent where nothing was. */
  areas?: Record<Id, PictureArea>
  /** What it rests on beside screenshots; absent where nothing was added yet. */
  evidence?: EvidenceInWords[]
  /** Since when a reply is waited for: the draft is parked until it comes. Null and absent where none is. */
  waitingSince?: Timestamp | null
  /** How long was waited for a reply; null and absent where nobody did. */
  waited?: Wait | null
  /** Those of its screenshots that show the reply; absent where none does. */
  replyPictureIds?: Id[]
  /** Taken when a reply came, and it is not said yet which of the parked drafts it is for; absent elsewhere. */
  isReply?: boolean
}
