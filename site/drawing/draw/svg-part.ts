import type { Selection } from 'd3-selection'
import type { Hairline } from '../layout/hairline.ts'
import type { Position } from '../layout/position.ts'
import type { Rectangle } from '../layout/rectangle.ts'
import type { TextBox } from '../layout/text/text-box.ts'
import type { Palette } from '../palette.ts'
import { lastBaseline } from '../layout/text/text-box.ts'
import { measures } from '../measures/measures.ts'

const { typography } = measures

/** A part of the drawing to add to. */
export type Part = Selection<SVGGElement, unknown, null, undefined>

/** One element of the drawing. */
type Shape<E extends Element> = Selection<E, unknown, null, undefined>

/** The named group, added after the others where it is not there yet. */
export function groupOf(parent: Part, name: string): Part {
  const group = parent.selectChild<SVGGElement>(`.map-${name}`)
  return group.empty() ? parent.append('g').attr('class', `map-${name}`) : group
}

/** Adds a text in its lines; `halo` keeps it readable over lines and bands. */
export function appendText(parent: Part, box: TextBox, palette: Palette, { halo = false } = {}): void {
  const text = parent.append('text')
    .attr('font-size', box.font.size)
    .attr('font-weight', box.font.weight)
    .attr('fill', palette[box.tone])
  const { x, anchor } = anchorOf(box)
  if (anchor !== 'start')
    text.attr('text-anchor', anchor)
  if (halo)
    text.call(surroundWithHalo, palette)
  if (box.slant)
    text.attr('transform', `rotate(${box.slant} ${box.x} ${lastBaseline([box])})`)
  text.call(writeLines, box, x)
  if (box.direction === 'rtl')
    text.call(readFromTheRight)
}

/** A single line needs no element of its own. */
function writeLines(text: Shape<SVGTextElement>, { lines, y, leading }: TextBox, x: number): void {
  if (lines.length === 1)
    text.attr('x', x).attr('y', y).text(lines[0]!)
  else
    lines.forEach((line, index) => text.append('tspan').attr('x', x).attr('y', y + index * leading).text(line))
}

/** Lines that are read from right to left begin at the box's right edge, and `start` is where they begin. */
function anchorOf({ x, width, align, direction }: TextBox): { x: number, anchor: TextBox['align'] } {
  if (direction === 'ltr' || align === 'middle')
    return { x, anchor: align }
  return { x: align === 'start' ? x + width : x, anchor: 'start' }
}

/** Each line is a paragraph of its own: what stands in one decides nothing in the next. */
function readFromTheRight(text: Shape<SVGTextElement>): void {
  text.attr('direction', 'rtl').attr('unicode-bidi', 'isolate')
  text.selectAll('tspan').attr('direction', 'rtl').attr('unicode-bidi', 'isolate')
}

function surroundWithHalo(text: Shape<SVGTextElement>, { surface }: Palette): void {
  text.attr('stroke', surface)
    .attr('stroke-width', typography.haloWidth)
    .attr('stroke-linejoin', 'round')
    .attr('paint-order', 'stroke')
}

/** Adds a hairline: in the middle of its pixels, where it runs straight across or down, because it is sharp there. */
export function appendHairline(parent: Part, { x1, x2, y1, y2 }: Hairline): Shape<SVGLineElement> {
  const right = x1 === x2 ? 0.5 : 0
  const down = y1 === y2 ? 0.5 : 0
  return parent.append('line')
    .attr('x1', x1 + right)
    .attr('x2', x2 + right)
    .attr('y1', y1 + down)
    .attr('y2', y2 + down)
}

/** Gives a shape the place and the size of a rectangle. */
export function setRectangle<E extends SVGRectElement | SVGSVGElement>(
  shape: Shape<E>,
  { x, y, width, height }: Rectangle,
): void {
  shape.attr('x', x).attr('y', y).attr('width', width).attr('height', height)
}

/** Gives a circle its centre and its radius, px. */
export function setCircle(circle: Shape<SVGCircleElement>, { x, y }: Position, radius: number): void {
  circle.attr('cx', x).attr('cy', y).attr('r', radius)
}
