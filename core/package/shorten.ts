import { shortenText } from '../journey/shorten-text.ts'
import { withoutDirectionMarks } from '../journey/text.ts'
import { limits } from './format.ts'

/** An entry's name, or another text of a file, short enough to be shown and turning nothing round. */
export function shorten(text: string): string {
  return shortenText(withoutDirectionMarks(text), limits.shownText)
}
