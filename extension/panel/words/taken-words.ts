import type { NewVerbatim } from '../../../core/database/commands/keep-verbatim.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Timestamp } from '../../../core/journey/timestamp.ts'
import type { GivenRating } from '../../../core/journey/verbatim.ts'
import type { PageSelection } from '../../selection/ask-selection.ts'
import * as v from 'valibot'
import { cutPrivateText } from '../../../core/journey/cut-private-text.ts'
import { hasWords } from '../../../core/journey/cut-text.ts'
import { idSchema } from '../../../core/journey/identifier.ts'
import { pageSchema } from '../../../core/journey/page.ts'
import { findPrivateText } from '../../../core/journey/privacy/find-private-text.ts'
import { typedDate } from '../../../core/journey/review-clues/dates-in.ts'
import { typedRating } from '../../../core/journey/review-clues/ratings-in.ts'
import { lineSchema, noteSchema } from '../../../core/journey/text.ts'
import { verbatimType } from '../../../core/journey/verbatim.ts'

const { selectors, language } = verbatimType.schema.entries

/** A customer's words that were read in a page and are looked at before they are kept. */
const takenWordsSchema = v.object({
  /** As they were read. */
  whole: noteSchema,
  /** As they will be kept: what is private and whatever somebody left out is not in them. */
  text: noteSchema,
  /** Stars and date as they are typed. */
  rating: lineSchema,
  saidAt: lineSchema,
  touchpointId: v.nullable(idSchema),
  page: pageSchema,
  selectors,
  language,
  /** Whether the words went on, and were longer than is kept. */
  isCut: v.boolean(),
})

export type TakenWords = v.InferOutput<typeof takenWordsSchema>

/** Words out of the browser's memory; null where it holds none. */
export function restoreWords(stored: unknown): TakenWords | null {
  return v.is(takenWordsSchema, stored) ? stored : null
}

/** Words as they were selected, with stars and date as far as their page tells. */
export function takenWordsOf(selection: PageSelection, touchpointId: Id | null): TakenWords {
  const { unnamed, anchors, clues, page, language, isCut } = selection
  return {
    whole: unnamed,
    text: cutPrivateText(unnamed, findPrivateText(unnamed)),
    rating: clues.rating ? ratingText(clues.rating) : '',
    saidAt: clues.saidAt ?? '',
    touchpointId,
    page,
    selectors: [
      { kind: 'position', value: `${anchors.start}-${anchors.end}` },
      { kind: 'css', value: anchors.css },
    ],
    language,
    isCut,
  }
}

function ratingText({ value, of }: GivenRating): string {
  return `${value}/${of}`
}

/** What a form comes to; stars and date are null where none are typed, undefined where they cannot be read. */
export interface TypedClues {
  rating: GivenRating | null | undefined
  saidAt: string | null | undefined
}

/** Reads the stars and the date of a form. */
export function readTypedClues({ rating, saidAt, language }: TakenWords, now: Date): TypedClues {
  return {
    rating: rating.trim() === '' ? null : typedRating(rating) ?? undefined,
    saidAt: saidAt.trim() === '' ? null : typedDate(saidAt, { now, language }) ?? undefined,
  }
}

/** Who found words, when, and for which audit. */
export interface Finder {
  auditId: Id
  auditorId: Id
  foundAt: Timestamp
}

/** The words of a form to be kept; null where the form is not complete. */
export function verbatimOf(form: TakenWords, finder: Finder): NewVerbatim | null {
  const { touchpointId, text, page, selectors, language } = form
  const { rating, saidAt } = readTypedClues(form, new Date(finder.foundAt))
  if (touchpointId === null || rating === undefined || saidAt === undefined || !hasWords(text))
    return null
  return { ...finder, touchpointId, text, rating, saidAt, page, selectors, language, source: 'found-by-staff' }
}
