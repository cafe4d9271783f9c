import { limits } from './format.ts'

/** An entry's name, or another text of a file, short enough to be shown. */
export function shorten(text: string): string {
  return text.length > limits.shownText ? `${text.slice(0, limits.shownText)}…` : text
}
