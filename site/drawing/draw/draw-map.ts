import type { MapBoxes } from '../layout/map-boxes.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { select } from 'd3-selection'
import { measures } from '../measures.ts'
import { drawBridgeLegend } from './draw-bridges.ts'
import { drawControls } from './draw-controls.ts'
import { drawCurve } from './draw-curve.ts'
import { drawEvidence } from './draw-evidence.ts'
import { drawSlivers } from './draw-slivers.ts'
import { drawStages } from './draw-stages.ts'
import { drawTouchpoints } from './draw-touchpoints.ts'
import { defineHatch } from './hatch.ts'
import { appendGroup, appendHairline, appendText } from './svg-part.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'
const { hairlines: { dash } } = measures

/** Draws a whole map, captions included, as one SVG made in the given document. */
export function drawMap(boxes: MapBoxes, document: Document, palette: Palette): SVGSVGElement {
  const { svg, root } = newSvg(document, boxes, palette)
  select(svg).attr('role', 'figure').attr('aria-label', boxes.name)
  defineHatch(root, palette)
  drawPicture(appendGroup(root, 'picture').attr('aria-hidden', 'true'), boxes, palette)
  drawControls(root, boxes)
  return svg
}

/** Draws the captions alone, to stay in view while the map under them scrolls. */
export function drawCaptions(boxes: MapBoxes, document: Document, palette: Palette): SVGSVGElement {
  const { captionArea: area } = boxes
  // One px more, for the hairline at the edge.
  const [width, height] = [area.width + 1, area.height + 1]
  const size = { width: Math.min(boxes.width, width), height: Math.min(boxes.height, height) }
  const { svg, root } = newSvg(document, size, palette)
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
  if (boxes.curve)
    drawCurve(parent, boxes.curve, palette)
  drawEvidence(parent, boxes, palette)
  boxes.basis.forEach(box => appendText(parent, box, palette))
  drawCaptionTexts(parent, boxes, palette)
}

function newSvg(
  document: Document,
  { width, height }: { width: number, height: number },
  { font }: Palette,
): { svg: SVGSVGElement, root: Part } {
  const svg = document.createElementNS(svgNamespace, 'svg')
  const root = select(svg)
    .attr('xmlns', svgNamespace)
    .attr('width', width)
    .attr('height', height)
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('font-family', font)
    .append('g')
  return { svg, root }
}

function drawCaptionTexts(parent: Part, { captions, curve }: MapBoxes, palette: Palette): void {
  const group = appendGroup(parent, 'captions')
  captions.forEach(box => appendText(group, box, palette))
  curve?.anchors.forEach(({ words }) => words && appendText(group, words, palette))
  if (curve?.legend)
    drawBridgeLegend(group, curve.legend, palette)
}

function drawHairlines(parent: Part, { hairlines }: Pick<MapBoxes, 'hairlines'>, { line }: Palette): void {
  const group = appendGroup(parent, 'rules').attr('stroke', line)
  for (const hairline of hairlines)
    appendHairline(group, hairline).attr('stroke-dasharray', hairline.dashed ? dash : null)
}
