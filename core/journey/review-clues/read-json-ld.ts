import type { DateContext } from './dates-in.ts'
import type { ReviewClues } from './read-clues.ts'
import * as v from 'valibot'
import { typedDate } from './dates-in.ts'
import { markedRating } from './ratings-in.ts'

/** Objects within each other, of which a page may have any number. */
const mostDepth = 20

const textOrNumber = v.union([v.string(), v.pipe(v.number(), v.transform(String))])

const nameSchema = v.pipe(v.object({ name: v.string() }), v.transform(({ name }) => name))

/** What schema.org has of a review; a part that is odd says nothing of the others. */
const reviewSchema = v.object({
  words: v.string(),
  rating: v.fallback(v.nullable(v.object({ ratingValue: textOrNumber, bestRating: v.optional(textOrNumber) })), null),
  date: v.fallback(v.nullable(v.string()), null),
  author: v.fallback(v.nullable(v.union([v.string(), nameSchema])), null),
})

/** A review in a page's JSON-LD. */
export interface MarkedReview extends ReviewClues {
  /** Null where it names none. */
  author: string | null
}

/**
 * The review in a page's JSON-LD that has some words, or is a part of them; null where none does.
 * @param scripts the texts of the page's `application/ld+json` scripts
 */
export function readJsonLd(scripts: readonly string[], words: string, context: DateContext): MarkedReview | null {
  const wanted = joined(words)
  const review = scripts.flatMap(script => reviewsIn(parsed(script), mostDepth))
    .find(({ words }) => isPart(joined(words), wanted))
  if (!review)
    return null
  const { rating, date, author } = review
  return {
    rating: rating && markedRating(rating.ratingValue, rating.bestRating ?? null),
    saidAt: typedDate(date ?? '', context),
    author,
  }
}

function isPart(words: string, wanted: string): boolean {
  return words !== '' && wanted !== '' && (words.includes(wanted) || wanted.includes(words))
}

/** Without what a page's layout makes of the space between words. */
function joined(text: string): string {
  return text.replace(/\s+/g, '')
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script)
  }
  catch {
    // A page's own fault, which says nothing of its other scripts.
    return null
  }
}

function reviewsIn(value: unknown, depth: number): v.InferOutput<typeof reviewSchema>[] {
  if (typeof value !== 'object' || value === null || depth === 0)
    return []
  const { reviewBody, text, reviewRating, datePublished, dateCreated, author } = value as Record<string, unknown>
  const review = v.safeParse(reviewSchema, {
    words: reviewBody ?? text,
    rating: reviewRating ?? null,
    date: datePublished ?? dateCreated ?? null,
    author: Array.isArray(author) ? author[0] : author ?? null,
  })
  const within = Object.values(value).flatMap(part => reviewsIn(part, depth - 1))
  return [...review.success ? [review.output] : [], ...within]
}
