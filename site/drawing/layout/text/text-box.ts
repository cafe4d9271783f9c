import type { TextDirection } from '../../../../core/journey/text-direction.ts'
import type { Position } from '../position.ts'
import type { Rectangle } from '../rectangle.ts'
import { extentOf, largest } from '../../../../core/statistics/extent.ts'
import { measures } from '../../measures/measures.ts'

const { typography } = measures

/** Size in px and weight as in CSS. */
export interface Font {
  size: number
  weight: number
}

/** Which of the palette's inks a text is written in, or whose voice it is. */
export type Tone = 'ink' | 'ink2' | 'ink3' | 'staff' | 'customer'

/** One or more lines of text, placed; px from the top left of the map. */
export interface TextBox {
  /** Left edge, middle or right edge, as `align` says. */
  x: number
  /** Baseline of the first line. */
  y: number
  width: number
  lines: string[]
  /** From one baseline to the next. */
  leading: number
  font: Font
  tone: Tone
  /** Of the box and not of what is read: `start` is its left edge, also where that is where a line ends. */
  align: 'start' | 'middle' | 'end'
  direction: TextDirection
  /** Degrees by which it is turned around the beginning of its last line; not at all where it says nothing. */
  slant?: number
}

/** The same lines, their first baseline at `y`. */
export function moveTo(box: TextBox, y: number): TextBox {
  return { ...box, y }
}

/** The same lines, their middle at the height `middle`, on whole px. */
export function centreOn(box: TextBox, middle: number): TextBox {
  return moveTo(box, baselineFor(box, middle - (box.lines.length - 1) * box.leading / 2))
}

/** The first baseline of a text whose first line has its middle at the height `middle`, on whole px. */
export function baselineFor({ font }: TextBox, middle: number): number {
  return Math.round(middle + font.size * typography.baselineUnderMiddle)
}

/** The baseline of the last line among some texts; `least` where none is lower. */
export function lastBaseline(texts: TextBox[], least = 0): number {
  return largest(texts.map(({ y, lines, leading }) => y + (lines.length - 1) * leading), least)
}

/** From the first line's top to the last line's foot. */
export function textHeight(box: TextBox): number {
  return box.lines.length === 0 ? 0 : (box.lines.length - 1) * box.leading + box.font.size * typography.height
}

/** The rectangle a text covers. */
export function textBounds(box: TextBox): Rectangle {
  return box.slant ? slantedBounds(box, box.slant) : levelBounds(box)
}

/** Around a text that is turned. */
function slantedBounds(box: TextBox, degrees: number): Rectangle {
  const centre = { x: box.x, y: lastBaseline([box]) }
  const { x, y, width, height } = levelBounds(box)
  const corners = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]] as const
  const turned = corners.map(([right, down]) => turn({ x: right, y: down }, centre, degrees))
  const [across, down] = [extentOf(turned.map(({ x }) => x)), extentOf(turned.map(({ y }) => y))]
  return { x: across.low, y: down.low, width: across.high - across.low, height: down.high - down.low }
}

/** Where a point comes to lie that is turned around another one. */
function turn({ x, y }: Position, centre: Position, degrees: number): Position {
  const angle = degrees * typography.radiansPerDegree
  const [right, down] = [x - centre.x, y - centre.y]
  return {
    x: centre.x + right * Math.cos(angle) - down * Math.sin(angle),
    y: centre.y + right * Math.sin(angle) + down * Math.cos(angle),
  }
}

function levelBounds(box: TextBox): Rectangle {
  const shift = { start: 0, middle: 0.5, end: 1 }[box.align]
  return {
    x: box.x - box.width * shift,
    y: box.y - box.font.size * typography.ascent,
    width: box.width,
    height: textHeight(box),
  }
}
