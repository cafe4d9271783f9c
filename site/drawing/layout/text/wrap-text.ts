import type { Language } from '../../../../core/journey/localised-text.ts'

const chinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u
const neverFirst = /^[\s，。、；：！？）」』》〉】…—,.;:!?)\]}%’”]/u
const neverLast = /[（「『《〈【([{‘“]$/u
/** After a space, and after a hyphen or slash that follows a whole word, not a single letter as in e-mail. */
const mayEnd = /\s$|[\p{L}\p{N}]{2}[-/]$/u

const segmenters = new Map<string, Intl.Segmenter>()

function segments(text: string, language: Language, granularity: 'word' | 'grapheme'): string[] {
  const key = `${language} ${granularity}`
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity })
  segmenters.set(key, segmenter)
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Whether a line may end between two neighbouring words. */
function mayBreak(before: string, after: string): boolean {
  if (neverFirst.test(after) || neverLast.test(before))
    return false
  return mayEnd.test(before) || chinese.test(before) || chinese.test(after)
}

/** The pieces of a text that stay on one line; a piece may end in a space. */
export function unbreakable(text: string, language: Language): string[] {
  return segments(text.trim().replace(/\s+/g, ' '), language, 'word').reduce<string[]>((pieces, word) => {
    const last = pieces.at(-1)
    if (last === undefined || mayBreak(last, word))
      return [...pieces, word]
    return [...pieces.slice(0, -1), last + word]
  }, [])
}

/** Cuts a piece that is wider than a line between characters. */
function cut(piece: string, maxWidth: number, measure: (line: string) => number, language: Language): string[] {
  if (measure(piece.trimEnd()) <= maxWidth)
    return [piece]
  return segments(piece, language, 'grapheme').reduce<string[]>((parts, character) => {
    const last = parts.at(-1)
    const joined = (last ?? '') + character
    return last !== undefined && measure(joined) <= maxWidth ? [...parts.slice(0, -1), joined] : [...parts, character]
  }, [])
}

/**
 * Breaks a text into lines by the rules of its language (no punctuation alone at a line's start).
 * @param text what to break; runs of white space count as one space
 * @param maxWidth of a line, px; only a single character may be wider
 * @param measure width of a line, px
 * @returns the lines, none for a blank text
 */
export function wrapText(
  text: string,
  maxWidth: number,
  measure: (line: string) => number,
  language: Language,
): string[] {
  const pieces = unbreakable(text, language).flatMap(piece => cut(piece, maxWidth, measure, language))
  const lines: string[] = []
  for (const piece of pieces) {
    const joined = (lines.at(-1) ?? '') + piece
    if (lines.length > 0 && measure(joined.trimEnd()) <= maxWidth)
      lines[lines.length - 1] = joined
    else lines.push(piece)
  }
  return lines.map(line => line.trimEnd()).filter(line => line !== '')
}
