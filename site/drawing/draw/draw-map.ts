import type { ColumnTexts, MapBoxes } from '../layout/map-boxes.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { select } from 'd3-selection'
import { measures } from '../measures/measures.ts'
import { drawBridgeLegend } from './draw-bridges.ts'
import { drawControls } from './draw-controls.ts'
import { drawCurve } from './draw-curve.ts'
import { drawEach } from './draw-each.ts'
import { drawEvidence } from './draw-evidence.ts'
import { drawFigures } from './draw-figures.ts'
import { drawSlivers } from './draw-slivers.ts'
import { drawStages } from './draw-stages.ts'
import { drawTouchpoints } from './draw-touchpoints.ts'
import { drawVeils } from './draw-veils.ts'
import { defineHatch } from './hatch.ts'
import { appendHairline, appendText, groupOf } from './svg-part.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'
const { hairlines: { dash } } = measures

/** Draws a whole map, captions included, as one SVG made in the given document. */
export function drawMap(boxes: MapBoxes, document: Document, palette: Palette): SVGSVGElement {
  const { svg, root } = newSvg(document, palette)
  defineHatch(root, palette)
  updateMap(svg, boxes, palette)
  return svg
}

/** Draws a map into another drawing: what is seen of it, captions included, and nothing that can be pressed. */
export function drawStill(parent: Part, boxes: MapBoxes, palette: Palette): void {
  defineHatch(parent, palette)
  drawPicture(groupOf(parent, 'picture'), boxes, palette)
}

/** Makes a drawing show other boxes: what is the same in them stays as it is. */
export function updateMap(svg: SVGSVGElement, boxes: MapBoxes, palette: Palette): void {
  const root = rootOf(svg, boxes)
  if (svg.getAttribute('aria-label') !== boxes.name)
    select(svg).attr('role', 'figure').attr('aria-label', boxes.name)
  const picture = groupOf(root, 'picture')
  if (picture.attr('aria-hidden') === null)
    picture.attr('aria-hidden', 'true')
  drawPicture(picture, boxes, palette)
  drawControls(root, boxes)
}

/** Draws the captions alone, to stay in view while the map under them scrolls. */
export function drawCaptions(boxes: MapBoxes, document: Document, palette: Palette): SVGSVGElement {
  const { captionArea: area } = boxes
  // One px more, for the hairline at the edge.
  const [width, height] = [area.width + 1, area.height + 1]
  const { svg } = newSvg(document, palette)
  const root = rootOf(svg, { width: Math.min(boxes.width, width), height: Math.min(boxes.height, height) })
  select(svg).attr('aria-hidden', 'true')
  root.append('rect').attr('width', width).attr('height', height).attr('fill', palette.surface)
  const hairlines = boxes.hairlines.filter(({ x1, y1 }) => x1 <= area.width && y1 <= area.height)
  drawHairlines(root, { hairlines }, palette)
  drawCaptionTexts(root, boxes, palette)
  return svg
}

/** Draws all that is seen, from what lies lowest up. */
function drawPicture(parent: Part, boxes: MapBoxes, palette: Palette): void {
  drawHairlines(parent, boxes, palette)
  drawStages(parent, boxes, palette)
  drawTouchpoints(parent, boxes, palette)
  drawSlivers(parent, boxes, palette)
  drawCurve(parent, boxes.curve, palette)
  drawEvidence(parent, boxes, palette)
  drawFigures(parent, boxes, palette)
  for (const lane of ['notes', 'verbatims', 'marks', 'response', 'basis'] as const)
    drawTexts(groupOf(parent, lane), boxes[lane], palette)
  drawCaptionTexts(parent, boxes, palette)
  drawVeils(parent, boxes, palette)
}

function drawTexts(group: Part, columns: ColumnTexts[], palette: Palette): void {
  drawEach(group, columns, ({ touchpointId }) => touchpointId, (part, { texts }) =>
    texts.forEach(text => appendText(part, text, palette)))
}

function newSvg(document: Document, { font }: Palette): { svg: SVGSVGElement, root: Part } {
  const svg = document.createElementNS(svgNamespace, 'svg')
  const root = select(svg).attr('xmlns', svgNamespace).attr('font-family', font).append('g')
  return { svg, root }
}

/** What everything stands in, in a drawing of that size. */
function rootOf(svg: SVGSVGElement, { width, height }: { width: number, height: number }): Part {
  // To set what is there already would lay out the whole drawing again.
  if (svg.getAttribute('viewBox') !== `0 0 ${width} ${height}`)
    select(svg).attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`)
  return select(svg).selectChild<SVGGElement>('g')
}

function drawCaptionTexts(parent: Part, { captions, curve }: MapBoxes, palette: Palette): void {
  const texts = { captions, anchors: curve?.anchors.flatMap(({ words }) => words ?? []), legend: curve?.legend ?? null }
  drawEach(groupOf(parent, 'captions'), [texts], () => 'captions', (part, { captions, anchors = [], legend }) => {
    [...captions, ...anchors].forEach(box => appendText(part, box, palette))
    if (legend)
      drawBridgeLegend(part, legend, palette)
  })
}

function drawHairlines(parent: Part, { hairlines }: Pick<MapBoxes, 'hairlines'>, { line }: Palette): void {
  drawEach(groupOf(parent, 'rules'), [hairlines], () => 'rules', (part, hairlines) => {
    part.attr('stroke', line)
    for (const hairline of hairlines)
      appendHairline(part, hairline).attr('stroke-dasharray', hairline.dashed ? dash : null)
  })
}
