import type { Draft, UnreadParts } from '../../../core/database/drafts/draft.ts'

/** What of a draft's screenshots was not looked through for private words. */
export interface UnreadInDraft extends UnreadParts {
  /** Screenshots of pages that could not be looked through at all. */
  pages: number
}

/** Of several screenshots of one page the most that one has, since they show the same parts again. */
export function sumUnread({ pictures, unread = {} }: Pick<Draft, 'pictures' | 'unread'>): UnreadInDraft {
  const known = pictures.flatMap(({ id }) => unread[id] === undefined ? [] : [unread[id]])
  const read = known.filter(parts => parts !== null)
  const most = (part: keyof UnreadParts) => read.reduce((largest, parts) => Math.max(largest, parts[part]), 0)
  return {
    images: most('images'),
    canvases: most('canvases'),
    frames: most('frames'),
    pages: known.length - read.length,
  }
}
