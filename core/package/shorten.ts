import { shortenText } from '../journey/shorten-text.ts'
import { limits } from './format.ts'

/** An entry's name, or another text of a file, short enough to be shown. */
export function shorten(text: string): string {
  return shortenText(text, limits.shownText)
}
