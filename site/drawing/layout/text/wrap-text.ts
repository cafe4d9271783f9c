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

/** Letters, figures and signs that tell by themselves where a word ends, and break as `mayEnd` says. */
const plain = /^[\w\u00C0-\u024F .,;:!?'"“”‘’()/–-]*$/
const plainEnds = /(?<= )|(?<=[A-Za-z0-9\u00C0-\u024F]{2}[-/])/u

/** The words of a text, with what stands between them. */
function wordsOf(text: string, language: Language): string[] {
  return plain.test(text) ? text.split(plainEnds) : segments(text, language, 'word')
}

/** The pieces of a text that stay on one line; a piece may end in a space. */
export function unbreakable(text: string, language: Language): string[] {
  return wordsOf(text.trim().replace(/\s+/g, ' '), language).reduce<string[]>((pieces, word) => {
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

/** A line of a text, without space at its end, and its width in px. */
export interface Line {
  text: string
  width: number
}

/**
 * Breaks a text into lines by the rules of its language (no punctuation alone at a line's start).
 * @param text what to break; runs of white space count as one space
 * @param maxWidth of a line, px; only a single character may be wider
 * @param measure width of a piece of text, px; that of a line is the sum of its pieces'
 * @returns the lines, none for a blank text
 */
export function wrapText(
  text: string,
  maxWidth: number,
  measure: (piece: string) => number,
  language: Language,
): Line[] {
  const pieces = unbreakable(text, language).flatMap(piece => cut(piece, maxWidth, measure, language))
  const lines: Line[] = []
  // With the space at its end, which counts as soon as something follows.
  let whole = { text: '', width: 0 }
  for (const piece of pieces) {
    const width = measure(piece.trimEnd())
    if (lines.length > 0 && whole.width + width <= maxWidth)
      lines.pop()
    else
      whole = { text: '', width: 0 }
    lines.push({ text: whole.text + piece.trimEnd(), width: whole.width + width })
    whole = { text: whole.text + piece, width: whole.width + measure(piece) }
  }
  return lines.filter(line => line.text !== '')
}
