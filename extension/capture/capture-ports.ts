import type { UnreadParts } from '../../core/database/drafts/draft.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { PictureSize, Redaction } from '../../core/journey/picture.ts'
import type { RedactionRules } from '../../core/journey/redaction-rules.ts'
import type { Timestamp } from '../../core/journey/timestamp.ts'
import type { Picked } from '../pick/picked.ts'
import type { CaptureQueue } from './capture-queue.ts'
import type { CaptureState } from './capture-state.ts'
import type { NamedPage } from './name-page.ts'
import type { PageFacts } from './page-facts.ts'
import type { ReadScan } from './scan-answer.ts'
import type { Shot } from './shot.ts'

/** Which window to photograph, and into which draft. */
export interface CaptureRequest {
  windowId: number
  /** The tab that was at the front when the user asked; where it is known, no other is photographed. */
  tabId: number | null
  draftId: Id | null
  /** What was picked in the page just before; null for all of it. */
  picked: Picked | null
}

/** A tab as far as a capture is concerned; its address and title are known only with the user's permission. */
export interface CaptureTab {
  id: number
  windowId: number
  address: string | undefined
  title: string | undefined
}

/** A page that was captured. */
export interface CapturedPage extends NamedPage {
  /** The id of its screenshot. */
  pictureId: Id
  facts: PageFacts
  shot: Shot
  /** What of it could not be looked through for private words; null where nothing could. */
  unread: UnreadParts | null
  capturedAt: Timestamp
  /** What was picked in it; null for all of it. */
  picked: Picked | null
}

/** What a capture needs of the browser and the store. */
export interface CapturePorts {
  queue: CaptureQueue
  /** Photographs what a window shows, as a data address; throws `NoPicture` where the browser gives none in time. */
  photograph: (windowId: number) => Promise<string>
  /** How wide the panel of a window is or last was, in device pixels; null where it was not open yet. */
  panelWidth: (windowId: number) => Promise<number | null>
  /** The tab that a window shows. */
  activeTab: (windowId: number) => Promise<CaptureTab | undefined>
  /** Covers what is private and packs a photograph; null where `redact` does not know what of it is private. */
  develop: (dataAddress: string, redact: (size: PictureSize) => Promise<Redaction[] | null>) => Promise<Shot | null>
  /** What is private; at once, once it is known. */
  rules: () => RedactionRules | Promise<RedactionRules>
  /**
   * Looks a tab's page through, from the moment of the call on; null where it does not answer in time.
   * @param wasScanned whether it was a moment ago, which is quicker
   */
  scan: (tabId: number, rules: RedactionRules, wasScanned: boolean) => Promise<ReadScan | null>
  /** Photographs as the browser gave them, of which something is covered: nothing but memory may keep them. */
  originals: {
    /** Never rejects: without it all that is covered stays covered. */
    keep: (pictureId: Id, dataAddress: string) => Promise<void>
    forget: (pictureIds: Id[]) => Promise<void>
  }
  /** Keeps a captured page as a draft, in the given one where that still is of the same page. */
  keep: (captured: CapturedPage, draftId: Id | null) => Promise<Id>
  /** Whether the browser's user lets the extension see files of this computer. */
  areFilesAllowed: () => Promise<boolean>
  publish: (windowId: number, state: CaptureState) => Promise<void>
  now: () => Timestamp
}
