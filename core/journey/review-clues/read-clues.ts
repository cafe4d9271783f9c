import type { PartialDate } from '../partial-date.ts'
import type { GivenRating } from '../verbatim.ts'
import type { DateContext } from './dates-in.ts'
import { datesIn } from './dates-in.ts'
import { markedRating, ratingsIn } from './ratings-in.ts'

/** What a page tells of a customer's words; null where it tells nothing, or not clearly. */
export interface ReviewClues {
  rating: GivenRating | null
  saidAt: PartialDate | null
}

/** A part of a page that encloses some words, without these. */
export interface EnclosingPart {
  /** Stars by their markup, of how many where it says so. */
  ratings: { value: string, of: string | null }[]
  /** Dates by their markup. */
  dates: string[]
  /** What is read aloud or shown on pointing. */
  labels: string[]
  /** What is shown, block by block. */
  lines: string[]
}

/** Longer lines are what somebody wrote, and not what the page says of it. */
const longestRemark = 60
const sentenceEnd = /[.!?。！？…]["'”’」』)]?$/

/**
 * Stars and date of some words: out of lines between the words that are no sentences, else out of the nearest part
 * around them that tells any; stars also out of the words themselves. Where the first that tells any tells of several,
 * as a list of reviews does, it is none.
 * @param parts from the nearest on
 */
export function readClues(words: string, parts: readonly EnclosingPart[], context: DateContext): ReviewClues {
  const own = remarksIn(words.split('\n'))
  const ratings = parts.flatMap(({ ratings, labels, lines }) => [
    distinct(ratings.flatMap(({ value, of }) => markedRating(value, of) ?? [])),
    ratingsIn(labels.join('\n')),
    ratingsIn(remarksIn(lines).join('\n')),
  ])
  const dates = parts.flatMap(({ dates, labels, lines }) => [
    datesIn(dates.join('\n'), context),
    datesIn([...labels, ...remarksIn(lines)].join('\n'), context),
  ])
  const besideOthers = own.length < words.trim().split('\n').length ? own : []
  return {
    rating: theOne([ratingsIn(besideOthers.join('\n')), ...ratings, ratingsIn(words)]),
    saidAt: theOne([datesIn(besideOthers.join('\n'), context), ...dates]),
  }
}

function remarksIn(lines: readonly string[]): string[] {
  return lines.map(line => line.trim()).filter(line => line.length <= longestRemark && !sentenceEnd.test(line))
}

function distinct(ratings: GivenRating[]): GivenRating[] {
  return [...new Map(ratings.map(rating => [`${rating.value}/${rating.of}`, rating])).values()]
}

/** What the first of some sources says that says any; null where it says several. */
function theOne<T>(sources: T[][]): T | null {
  const first = sources.find(said => said.length > 0)
  return first?.length === 1 ? first[0]! : null
}
