import type { TextRange } from './number-forms.ts'
import { findPrivateText } from './find-private-text.ts'

/** A text with an ellipsis in the place of each private part. */
export function hidePrivateText(text: string): string {
  return hideParts(text, findPrivateText(text))
}

/**
 * A text with an ellipsis in the place of each of some parts.
 * @param parts in any order; of those that overlap all is hidden
 */
export function hideParts(text: string, parts: readonly TextRange[]): string {
  let shown = ''
  let end = 0
  for (const part of parts.toSorted((a, b) => a.start - b.start)) {
    if (part.start >= end)
      shown += `${text.slice(end, part.start)}…`
    end = Math.max(end, part.end)
  }
  return shown + text.slice(end)
}
