import type { Language } from '../../../../core/journey/localised-text.ts'
import type { TextDirection } from '../../../../core/journey/text-direction.ts'
import type { ColumnMemory } from '../column-memory.ts'
import type { Font } from './text-box.ts'
import type { Line } from './wrap-text.ts'
import { beginningOf } from '../../../../core/journey/shorten-text.ts'
import { directionOf } from '../../../../core/journey/text-direction.ts'
import { largest } from '../../../../core/statistics/extent.ts'
import { createColumnMemory } from '../column-memory.ts'
import { unbreakable, wrapText } from './wrap-text.ts'

/** Width of a piece of text in px. */
export type MeasureText = (text: string, font: Font) => number

/** What lines there may be. */
interface LineLimit {
  /** No line is wider, px, but for one that is a single character. */
  width: number
  /** The last of as many ends in an ellipsis where there would be more. */
  mostLines: number
}

/** A text in its lines. */
interface WrappedText {
  lines: string[]
  /** Of the widest line, px. */
  width: number
  direction: TextDirection
}

/** What setting a text needs: it remembers how it broke a text, as a map is laid out again for each small change. */
export interface Typesetter {
  measure: MeasureText
  language: Language
  wrap: (text: string, limit: LineLimit, font: Font) => WrappedText
  /** Width of the longest piece of a text that stays on one line, px. */
  longestPiece: (text: string, font: Font) => number
  /** What it set of the columns of a map. */
  columns: ColumnMemory
}

/** @param measure width of a piece of text, px */
export function createTypesetter(measure: MeasureText, language: Language): Typesetter {
  const wrapped = new Map<Font, Map<string, Map<string, WrappedText>>>()
  const longest = new Map<Font, Map<string, number>>()
  return {
    measure,
    language,
    columns: createColumnMemory(),
    wrap: (text, limit, font) => {
      const ofFont = getOrAdd(wrapped, font, () => new Map<string, Map<string, WrappedText>>())
      const ofLimit = getOrAdd(ofFont, `${limit.width} ${limit.mostLines}`, () => new Map<string, WrappedText>())
      return getOrAdd(ofLimit, text, () => wrappedText(text, limit, piece => measure(piece, font), language))
    },
    longestPiece: (text, font) => {
      const ofFont = getOrAdd(longest, font, () => new Map<string, number>())
      return getOrAdd(ofFont, text, () =>
        largest(unbreakable(text, language).map(piece => measure(piece.trimEnd(), font)), 0))
    },
  }
}

/** What a map remembers at the most under one heading. */
const mostRemembered = 5000

function getOrAdd<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key)
  if (known !== undefined)
    return known
  if (map.size >= mostRemembered)
    map.clear()
  const value = create()
  map.set(key, value)
  return value
}

function wrappedText(
  text: string,
  limit: LineLimit,
  widthOf: (piece: string) => number,
  language: Language,
): WrappedText {
  const lines = shortened(wrapText(text, limit.width, widthOf, language), limit, widthOf)
  return {
    lines: lines.map(line => line.text),
    width: largest(lines.map(line => line.width), 0),
    direction: directionOf(text),
  }
}

/** No more lines than there may be: the last of them ends in an ellipsis, which fits into its width. */
function shortened(lines: Line[], { width, mostLines }: LineLimit, widthOf: (piece: string) => number): Line[] {
  if (lines.length <= mostLines)
    return lines
  const kept = lines.slice(0, mostLines)
  const beginning = beginningOf(kept.pop()!.text, text => widthOf(`${text}…`) <= width)
  const last = `${beginning.trimEnd()}…`
  return [...kept, { text: last, width: widthOf(last) }]
}
