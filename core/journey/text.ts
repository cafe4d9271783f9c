import * as v from 'valibot'

/** Longest text of each kind, in UTF-16 units: enough for people, too little for an attack. */
export const textLimits = { name: 300, line: 2_000, note: 20_000, address: 8_000 } as const

/** What people type. */
export type TypedKind = 'name' | 'line' | 'note'

/** Marks that turn the direction of all text after them: a name with one would rewrite the sentence it stands in. */
const directionMarks = /[\u202A-\u202E\u2066-\u2069]/g

/** A text without marks that turn the direction of others; letters keep their own. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(directionMarks, '')
}

/** An address with such marks written as browsers send them: it leads where it led, and reads as it is written. */
export function withEncodedDirectionMarks(address: string): string {
  return address.replace(directionMarks, encodeURIComponent)
}

/** Letters that leave nothing on the paper: controls, U+200B and its relatives, anchors, the empty Braille pattern. */
const unseen = String.raw`\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFB`
const seen = new RegExp(`[^${unseen}]`, 'u')

/** What may be taken from the ends of a name; what shapes the letter beside it, as an emoji's selector does, stays. */
const unseenStart = new RegExp(`^[${unseen}]+`, 'u')
const unseenEnd = /[\s\p{Cc}\u00AD\u180E\u200B\u2060\u2800]+$/u

/** Whether a text has nothing that anybody could see. */
export function isBlank(text: string): boolean {
  return !seen.test(text)
}

/** A name without what nobody sees at its ends; empty where nothing of it can be seen. */
export function trimName(name: string): string {
  return isBlank(name) ? '' : name.replace(unseenStart, '').replace(unseenEnd, '')
}

/** How many UTF-16 units a typed text has beyond those that fit, without what is not kept of it; 0 where it fits. */
export function excessOf(text: string, kind: TypedKind): number {
  const kept = kind === 'name' ? trimName(withoutDirectionMarks(text)) : text.trim()
  return Math.max(0, kept.length - textLimits[kind])
}

/** A name that must not be blank. */
export const nameSchema = v.pipe(
  v.string(),
  v.transform(withoutDirectionMarks),
  v.trim(),
  v.transform(trimName),
  v.minLength(1, 'blank'),
  v.maxLength(textLimits.name, 'too-long'),
)

/** One line or short paragraph, as it stands in a map, a list or a sentence; may be empty. */
export const lineSchema = v.pipe(
  v.string(),
  v.maxLength(textLimits.line, 'too-long'),
  v.transform(withoutDirectionMarks),
)

/** Free text such as a note or a quotation, which stands by itself and is kept as it was written; may be empty. */
export const noteSchema = v.pipe(v.string(), v.maxLength(textLimits.note, 'too-long'))

/** A list within a record: more items than people make are a trap for whatever shows them. */
export function shortList<const TItem extends v.GenericSchema>(item: TItem) {
  return v.pipe(v.array(item), v.maxLength(1_000, 'too-many'))
}
