import type { UnreadParts } from '../../core/database/drafts/draft.ts'
import type { PageBox } from './page-box.ts'

/** Where a page shows something private, and what. */
export interface PrivateBox extends PageBox {
  /** Such as `email`. */
  kind: string
}

/** What a page shows that is private, and how it lay when it was looked through; all in its window's CSS pixels. */
export interface PageScan {
  address: string
  /** As the screenshot shows it. */
  width: number
  height: number
  scrollX: number
  scrollY: number
  pixelRatio: number
  /** Of the browser's window. */
  windowWidth: number
  language: string | null
  boxes: PrivateBox[]
  unread: UnreadParts
  /** How many words of the user's own were looked for. */
  ownWords: number
}
