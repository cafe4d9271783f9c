import type { MapBoxes } from '../layout/map-boxes.ts'
import type { Part } from './svg-part.ts'
import { select } from 'd3-selection'
import { drawControls } from './draw-controls.ts'
import { drawCurve } from './draw-curve.ts'
import { drawEvidence } from './draw-evidence.ts'
import { drawStages } from './draw-stages.ts'
import { drawTouchpoints } from './draw-touchpoints.ts'
import { appendGroup, appendText } from './svg-part.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

/** Draws a whole map, captions included, as one SVG made in the given document. */
export function drawMap(boxes: MapBoxes, document: Document): SVGSVGElement {
  const { svg, root } = newSvg(document, boxes.width, boxes.height)
  select(svg).attr('role', 'figure').attr('aria-label', boxes.name)
  drawHatchPattern(root)
  const picture = appendGroup(root, 'picture').attr('aria-hidden', 'true')
  drawRules(picture, boxes)
  drawStages(picture, boxes)
  drawTouchpoints(picture, boxes)
  if (boxes.curve)
    drawCurve(picture, boxes.curve)
  drawEvidence(picture, boxes)
  boxes.basis.forEach(box => appendText(picture, box))
  drawCaptionTexts(picture, boxes)
  drawControls(root, boxes)
  return svg
}

/** Draws the captions alone, to stay in view while the map under them scrolls. */
export function drawCaptions(boxes: MapBoxes, document: Document): SVGSVGElement {
  const { captionArea: area } = boxes
  const { svg, root } = newSvg(document, Math.min(boxes.width, area.width + 1), Math.min(boxes.height, area.height + 1))
  select(svg).attr('aria-hidden', 'true')
  root.append('rect').attr('width', area.width + 1).attr('height', area.height + 1).attr('fill', 'var(--surface)')
  drawRules(root, { ...boxes, rules: boxes.rules.filter(({ x1, y1 }) => x1 <= area.width && y1 <= area.height) })
  drawCaptionTexts(root, boxes)
  return svg
}

function newSvg(document: Document, width: number, height: number): { svg: SVGSVGElement, root: Part } {
  const svg = document.createElementNS(svgNamespace, 'svg')
  const root = select(svg)
    .attr('xmlns', svgNamespace)
    .attr('width', width)
    .attr('height', height)
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('font-family', 'var(--font)')
    .append('g')
  return { svg, root }
}

function drawCaptionTexts(parent: Part, { captions, curve }: MapBoxes): void {
  const group = appendGroup(parent, 'captions')
  captions.forEach(box => appendText(group, box))
  curve?.anchors.forEach(({ words }) => words && appendText(group, words))
}

function drawRules(parent: Part, { rules }: Pick<MapBoxes, 'rules'>): void {
  const group = appendGroup(parent, 'rules').attr('stroke', 'var(--line)')
  for (const { x1, y1, x2, y2, dashed } of rules) {
    const upright = x1 === x2 ? 0.5 : 0
    const flat = y1 === y2 ? 0.5 : 0
    group.append('line')
      .attr('x1', x1 + upright)
      .attr('x2', x2 + upright)
      .attr('y1', y1 + flat)
      .attr('y2', y2 + flat)
      .attr('stroke-dasharray', dashed ? '3 3' : null)
  }
}

function drawHatchPattern(parent: Part): void {
  parent.append('defs').append('pattern').attr('id', 'map-hatch').attr('width', 7).attr('height', 7).attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)').append('line').attr('y2', 7).attr('stroke', 'var(--line)').attr('stroke-width', 1.5)
}
