import type { ReviewClues } from '../../core/journey/review-clues/read-clues.ts'
import * as v from 'valibot'
import { partialDateSchema } from '../../core/journey/partial-date.ts'
import { lineSchema, noteSchema } from '../../core/journey/text.ts'
import { givenRatingSchema } from '../../core/journey/verbatim.ts'

/** Where words stand in a page, after the W3C's Web Annotation model. */
export interface TextAnchors {
  /** The way to the element that holds them. */
  css: string
  /** The words as the page's text has them, and up to 32 characters beside them. */
  exact: string
  prefix: string
  suffix: string
  /** Where they begin and end in that text, in UTF-16 units. */
  start: number
  end: number
}

/** What a page says of what is selected in it. */
export type SelectionAnswer
  = | { kind: 'nothing' }
  /** A field for a password, a card or the like: nobody shall quote that. */
    | { kind: 'private' }
  /** A frame of another site has the focus, and keeps what is selected in it to itself. */
    | { kind: 'foreign' }
    | SelectedText

/** Text that is selected in a page. */
export interface SelectedText {
  kind: 'text'
  /** The page's, also where the text is in a frame of it. */
  address: string
  text: string
  /** The same without the names of those who wrote it, as far as the page marks them. */
  unnamed: string
  /** Whether it went on, and was longer than is kept. */
  isCut: boolean
  anchors: TextAnchors
  clues: ReviewClues
  /** BCP 47 tag; null where the page declares none. */
  language: string | null
}

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const readable = v.pipe(noteSchema, v.trim(), v.nonEmpty())

// The answer comes from the page, so it is as untrusted as a file; what is odd in a clue says nothing of the words.
const answerSchema: v.GenericSchema<unknown, SelectionAnswer> = v.variant('kind', [
  v.object({ kind: v.picklist(['nothing', 'private', 'foreign']) }),
  v.object({
    kind: v.literal('text'),
    address: v.string(),
    text: readable,
    unnamed: noteSchema,
    isCut: v.boolean(),
    anchors: v.object({
      css: noteSchema,
      exact: noteSchema,
      prefix: lineSchema,
      suffix: lineSchema,
      start: offset,
      end: offset,
    }),
    clues: v.object({
      rating: v.fallback(v.nullable(givenRatingSchema), null),
      saidAt: v.fallback(v.nullable(partialDateSchema), null),
    }),
    language: v.fallback(v.nullable(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100))), null),
  }),
])

/** A page's answer as far as it makes sense; null where it makes none. */
export function readSelectionAnswer(answer: unknown): SelectionAnswer | null {
  const parsed = v.safeParse(answerSchema, answer)
  return parsed.success ? parsed.output : null
}
