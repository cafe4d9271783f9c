import type { TagCount } from './count-tags.ts'
import { trimName, withoutDirectionMarks } from './text.ts'

/** The sign that a tag is shown behind; whoever types it does not mean it as a part of the tag. */
const signs = /^[\s#＃]+/

/** What spellings of one tag have in common, whatever their case, width and blanks. */
function tagKey(tag: string): string {
  return trimName(tag).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}

/** The tag that is typed, spelt as one of the known where it is that one; empty where nothing is. */
export function typedTag(typed: string, known: readonly string[]): string {
  const tag = trimName(withoutDirectionMarks(typed).replace(signs, ''))
  const key = tagKey(tag)
  return known.find(each => tagKey(each) === key) ?? tag
}

/** The other tags that begin with what is typed, in their order; all where nothing is. */
export function completedTags(typed: string, known: readonly TagCount[]): TagCount[] {
  const key = tagKey(typed.replace(signs, ''))
  return known.filter(({ tag }) => tagKey(tag).startsWith(key) && tagKey(tag) !== key)
}
