import * as v from 'valibot'

/** Longest text of each kind, in UTF-16 units: enough for people, too little for an attack. */
export const textLimits = { name: 300, line: 2_000, note: 20_000, address: 8_000 } as const

/** Marks that turn the direction of all text after them: a name with one would rewrite the sentence it stands in. */
const directionMarks = /[\u202A-\u202E\u2066-\u2069]/g

/** A text without marks that turn the direction of others; letters keep their own. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(directionMarks, '')
}

/** A name that must not be blank. */
export const nameSchema = v.pipe(
  v.string(),
  v.transform(withoutDirectionMarks),
  v.trim(),
  v.minLength(1, 'blank'),
  v.maxLength(textLimits.name, 'too-long'),
)

/** One line or short paragraph; may be empty. */
export const lineSchema = v.pipe(v.string(), v.maxLength(textLimits.line, 'too-long'))

/** A name or question in one language, as it stands in a map, a list or a sentence; may be empty. */
export const labelSchema = v.pipe(lineSchema, v.transform(withoutDirectionMarks))

/** Free text such as a note or a quotation; may be empty. */
export const noteSchema = v.pipe(v.string(), v.maxLength(textLimits.note, 'too-long'))

/** A list within a record: more items than people make are a trap for whatever shows them. */
export function shortList<const TItem extends v.GenericSchema>(item: TItem) {
  return v.pipe(v.array(item), v.maxLength(1_000, 'too-many'))
}
