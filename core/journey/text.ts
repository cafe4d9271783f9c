import * as v from 'valibot'

/** Longest text of each kind, in UTF-16 units: enough for people, too little for an attack. */
export const textLimits = { name: 300, line: 2_000, note: 20_000, address: 8_000 } as const

/** A name that must not be blank. */
export const nameSchema = v.pipe(v.string(), v.trim(), v.minLength(1, 'blank'), v.maxLength(textLimits.name, 'too-long'))

/** One line or short paragraph; may be empty. */
export const lineSchema = v.pipe(v.string(), v.maxLength(textLimits.line, 'too-long'))

/** Free text such as a note or a quotation; may be empty. */
export const noteSchema = v.pipe(v.string(), v.maxLength(textLimits.note, 'too-long'))
