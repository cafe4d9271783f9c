import type { Selection } from 'd3-selection'
import type { Rectangle, TextBox } from '../layout/text-box.ts'

/** A part of the drawing to add to. */
export type Part = Selection<SVGGElement, unknown, null, undefined>

/** Adds a named group. */
export function appendGroup(parent: Part, name: string): Part {
  return parent.append('g').attr('class', `map-${name}`)
}

/** Adds a text in its lines; `halo` keeps it readable over lines and bands. */
export function appendText(parent: Part, box: TextBox, { halo = false } = {}): void {
  const text = parent.append('text')
    .attr('font-size', box.font.size)
    .attr('font-weight', box.font.weight)
    .attr('fill', `var(--${box.tone})`)
  if (box.anchor !== 'start')
    text.attr('text-anchor', box.anchor)
  if (halo)
    text.attr('stroke', 'var(--surface)').attr('stroke-width', 4).attr('stroke-linejoin', 'round').attr('paint-order', 'stroke')
  box.lines.forEach((line, index) =>
    text.append('tspan').attr('x', box.x).attr('y', box.y + index * box.leading).text(line))
}

/** Adds an area with the hatching that stands for "nothing here". */
export function appendHatch(parent: Part, { x, y, width, height }: Rectangle): void {
  parent.append('rect').attr('x', x).attr('y', y).attr('width', width).attr('height', height).attr('fill', 'url(#map-hatch)')
}
