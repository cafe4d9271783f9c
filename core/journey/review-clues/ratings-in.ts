import type { GivenRating } from '../verbatim.ts'
import type { Notation } from './find-all.ts'
import { clueText } from './clue-text.ts'
import { findAll } from './find-all.ts'
import { numberOf, numeral } from './numerals.ts'

const number = String.raw`(?<![\d.,/])(\d{1,3}(?:[.,]\d{1,2})?)`
const most = String.raw`(5|10|20|100)(?:\.0)?(?![\d/:]|[.,]\d)`
const full = '[满滿]分'

/** What comes before stars. */
const keyword = String.raw`(?:\brat(?:ing|ed)\b|\bscored?\b|[评評][分级級价價]|打分|得分|[给給打]了?)`

/** What is counted, and is no stars: `4 of 5 people found this helpful`, `slide 1 of 5`. */
const notPeople = '(?! ?(?:people|persons?|customers?|users?|reviewers?|reviews?|results?|items?|pages?|found)\\b)'
const notPage = String.raw`(?<!\b(?:slide|page|image|photo|picture|step|part|item|question|chapter)s? ?)`
const outOf = String.raw`(?:out of|of|on a scale of(?: 1 ?(?:to|-))?)`

/** The ways in which stars are written, the most telling first. */
const notations: readonly Notation<GivenRating>[] = [
  { pattern: /(?:[★⭐✭✮🌟]\uFE0F? ?)+(?:\.5|[⯨⯪])?(?: ?[☆✩✰]\uFE0F?)*/gu, read: ([run]) => drawnStars(run) },
  { pattern: ways(`${full} ?${most} ?分?[,; ]*(?:得|打|[给給])? ?${number} ?分`), read: ([, most, n]) => of(n!, most!) },
  { pattern: ways(`${number} ?分?[( ]*${full} ?${most}`), read: ([, n, most]) => of(n!, most!) },
  { pattern: ways(`${number} ?分? ?/ ?${most}`), read: ([, n, most]) => of(n!, most!) },
  {
    pattern: ways(`${notPage}${number}(?:[ -]?(?:stars?|points?))? ${outOf} ?${most}${notPeople}`),
    read: ([, n, most]) => of(n!, most!),
  },
  { pattern: ways(`(${numeral}) ?[颗顆个個]? ?(半)?星(半)?(?![期级級座球])`), read: chineseStars },
  {
    pattern: ways(`(?<![\\d.,])(${numeral})[ -]?stars?\\b(?! ?(?:&|and up|or more|hotel))`),
    read: ([, n]) => ofUsual(n!),
  },
  { pattern: ways(`${number} ?[★⭐]\\uFE0F?`), read: ([, n]) => ofUsual(n!) },
  {
    pattern: ways(`${keyword} ?[:=]? ?[为為是]? ?(\\d{1,2}(?:[.,]\\d{1,2})?) ?分?(?![\\d%/])`),
    read: ([, n]) => ofUsual(n!),
  },
]

function ways(pattern: string): RegExp {
  return new RegExp(pattern, 'giu')
}

/**
 * The stars or points that a text tells of, each once: `4.5/5`, `★★★★☆`, `4 out of 5 stars`, `评分 4 分`, `4.0 顆星`.
 * Where it does not say of how many, they are of 5, and of 10 where they are more than that.
 */
export function ratingsIn(text: string): GivenRating[] {
  return findAll(clueText(text), notations, ({ value, of }) => `${value}/${of}`)
}

/** The stars that somebody typed, who may leave away of how many they are; null where they cannot be read. */
export function typedRating(text: string): GivenRating | null {
  const bare = /^\s*(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:(?:分|[★⭐]\uFE0F?)\s*)?$/u.exec(clueText(text))
  const found = bare ? [ofUsual(bare[1]!)] : ratingsIn(text)
  return found.length === 1 ? found[0]! : null
}

/** The stars that a page's markup tells of, where both are numbers. */
export function markedRating(value: string, most: string | null): GivenRating | null {
  const number = /^\s*\d{1,3}(?:[.,]\d+)?\s*$/
  if (!number.test(value))
    return null
  return most !== null && number.test(most) ? of(value, most) : ofUsual(value)
}

function of(value: string, most: string): GivenRating | null {
  return given(numberOf(value), numberOf(most))
}

function given(value: number | null, most: number | null): GivenRating | null {
  return value !== null && most !== null && most > 0 && value <= most ? { value, of: most } : null
}

/** Of 5 or of 10, as most pages have them. */
function ofUsual(value: string): GivenRating | null {
  const stars = numberOf(value)
  return given(stars, stars !== null && stars > 5 ? 10 : 5)
}

function chineseStars([, value, before, after]: RegExpExecArray): GivenRating | null {
  const whole = numberOf(value!)
  return whole === null ? null : ofUsual(String(whole + (before || after ? 0.5 : 0)))
}

/** Stars that are drawn by letters; one alone is a sign, not a rating. */
function drawnStars(run: string): GivenRating | null {
  const filled = run.match(/[★⭐✭✮🌟]/gu)?.length ?? 0
  const empty = run.match(/[☆✩✰]/gu)?.length ?? 0
  const half = /\.5|[⯨⯪]/u.test(run) ? 1 : 0
  const all = filled + half + empty
  return all < 2 ? null : given(filled + half / 2, empty > 0 ? all : Math.max(5, all))
}
