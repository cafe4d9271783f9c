import type { Language } from '../../../core/journey/localised-text.ts'
import type { Part } from '../draw/svg-part.ts'
import type { Palette } from '../palette.ts'
import type { SheetBoxes } from './layout-sheet.ts'
import { select } from 'd3-selection'
import { drawStill } from '../draw/draw-map.ts'
import { appendText } from '../draw/svg-part.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

/**
 * Draws a sheet as one SVG made in the given document: nothing in it can be pressed, and whoever cannot see it is told
 * its words. Whoever saves it gives each `image` with its `data-picture` an address.
 */
export function drawSheet(boxes: SheetBoxes, language: Language, document: Document, palette: Palette): SVGSVGElement {
  const { width, height, texts, map, mapAt } = boxes
  const svg = document.createElementNS(svgNamespace, 'svg')
  const root: Part = select(svg)
    .attr('xmlns', svgNamespace)
    .attr('width', width)
    .attr('height', height)
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('lang', language)
    .attr('role', 'img')
    .attr('aria-labelledby', 'sheet-title sheet-description')
    .attr('font-family', palette.font)
    .append('g')
  describe(svg, boxes)
  root.append('rect').attr('width', width).attr('height', height).attr('fill', palette.surface)
  texts.forEach(box => appendText(root, box, palette))
  drawStill(root.append('g').attr('transform', `translate(${mapAt.x} ${mapAt.y})`), map, palette)
  // What they would open can be opened on the screen alone.
  svg.querySelectorAll('.map-slivers path').forEach(sign => sign.remove())
  separateHalos(svg)
  return svg
}

/** Programs take the first child for a drawing's title. */
function describe(svg: SVGSVGElement, { words: { title, sentence, about, foot } }: SheetBoxes): void {
  const description = [sentence, ...about, ...foot].filter(Boolean).join('\n')
  select(svg).insert('desc', ':first-child').attr('id', 'sheet-description').text(description)
  select(svg).insert('title', ':first-child').attr('id', 'sheet-title').text(title)
}

/** Many programs know no order of painting and would put a text's halo over it: it becomes a text under the other. */
function separateHalos(svg: SVGSVGElement): void {
  for (const text of svg.querySelectorAll('text[paint-order]')) {
    text.removeAttribute('paint-order')
    const halo = text.cloneNode(true) as Element
    halo.setAttribute('aria-hidden', 'true')
    text.before(halo)
    for (const attribute of ['stroke', 'stroke-width', 'stroke-linejoin'])
      text.removeAttribute(attribute)
  }
}
