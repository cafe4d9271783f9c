import { findPrivateText } from './find-private-text.ts'

/** A text with an ellipsis in the place of each private part. */
export function hidePrivateText(text: string): string {
  let shown = ''
  let end = 0
  for (const span of findPrivateText(text)) {
    shown += `${text.slice(end, span.start)}…`
    end = span.end
  }
  return shown + text.slice(end)
}
