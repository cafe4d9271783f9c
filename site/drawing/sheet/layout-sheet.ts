import type { MapBoxes } from '../layout/map-boxes.ts'
import type { MapInput, MapWords } from '../layout/map-input.ts'
import type { Position } from '../layout/position.ts'
import type { TextBox } from '../layout/text/text-box.ts'
import type { TextStyle } from '../layout/text/text-styles.ts'
import type { Typesetter } from '../layout/text/typesetter.ts'
import { layoutMap } from '../layout/layout-map.ts'
import { lastBaseline, moveTo } from '../layout/text/text-box.ts'
import { textStyles } from '../layout/text/text-styles.ts'
import { typeset } from '../layout/text/typeset.ts'
import { sheetMeasures } from './sheet-measures.ts'

const { margin, narrowestMap, lowestMap, widestText, ...lines } = sheetMeasures
const titleStyle: TextStyle = { ...lines.title, tone: 'ink' }

/** What a map says of itself where it leaves the screen. */
export interface SheetWords {
  title: string
  /** What one sees on it. */
  sentence: string
  /** Which round, when and by whom; what of it is shown. */
  about: string[]
  /** What it stands on, and how it is to be read. */
  foot: string[]
}

/** What a sheet shows: a map, in its own width or in that of a page. */
export interface SheetInput {
  map: Omit<MapInput, 'width' | 'height'>
  mapWords: MapWords
  words: SheetWords
  /** What it is to fill, px; null where the map has the width and height that it needs. */
  page: { width: number, height: number } | null
}

/** A map with a head and a foot, as plain data: px from the top left. */
export interface SheetBoxes {
  words: SheetWords
  width: number
  height: number
  texts: TextBox[]
  map: MapBoxes
  mapAt: Position
}

/** Works out where everything on a sheet stands; wider and higher than its page where words would have to be cut. */
export function layoutSheet({ map: input, mapWords, words, page }: SheetInput, typesetter: Typesetter): SheetBoxes {
  const least = page ? page.width - 2 * margin : narrowestMap
  const space = { x: margin, y: lines.titleLine, width: Math.min(least, widestText) }
  const head = layoutHead(words, space, typesetter)
  const mapTop = lastBaseline(head) + lines.mapUnderHead
  const loose = layoutLines(words.foot.map(text => ({ text, style: textStyles.small })), space, typesetter)
  const footHeight = lines.footUnderMap + lastBaseline(loose) - space.y + lines.bottom
  const height = page && Math.max(lowestMap, page.height - mapTop - footHeight)
  const map = layoutMap({ ...input, width: least, height }, mapWords, typesetter)
  const footTop = mapTop + map.height + lines.footUnderMap
  const foot = loose.map(box => moveTo(box, box.y - space.y + footTop))
  return {
    words,
    width: map.width + 2 * margin,
    height: Math.ceil(mapTop + map.height + footHeight),
    texts: [...head, ...foot],
    map,
    mapAt: { x: margin, y: mapTop },
  }
}

/** Where lines begin, and how wide they are, px. */
interface LineSpace extends Position {
  width: number
}

function layoutHead({ title, sentence, about }: SheetWords, space: LineSpace, typesetter: Typesetter): TextBox[] {
  const name = typeset(title, space, titleStyle, typesetter)
  const under = { ...space, y: lastBaseline([name]) + lines.sentenceUnderTitle }
  const texts = [
    { text: sentence, style: textStyles.name },
    ...about.map(text => ({ text, style: textStyles.body })),
  ].filter(({ text }) => text !== '')
  return [name, ...layoutLines(texts, under, typesetter)]
}

/** Texts one under the other. */
function layoutLines(texts: { text: string, style: TextStyle }[], space: LineSpace, typesetter: Typesetter): TextBox[] {
  const placed: TextBox[] = []
  for (const { text, style } of texts) {
    const y = placed.length === 0 ? space.y : lastBaseline(placed) + lines.lineUnderLine
    placed.push(typeset(text, { ...space, y }, style, typesetter))
  }
  return placed
}
