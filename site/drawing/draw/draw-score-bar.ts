import type { Selection } from 'd3-selection'
import type { ScoreBar } from '../layout/map-boxes.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { measures } from '../measures/measures.ts'

const { scoreBar } = measures

/** Draws a score on its scale, with its uncertainty; `colour` is that of the score. */
export function drawScoreBar(parent: Part, bar: ScoreBar, colour: string, palette: Palette): void {
  appendLine(parent, { x1: bar.x1, x2: bar.x2, y1: bar.y, y2: bar.y }).attr('stroke', palette.lineStrong)
  if (bar.uncertainty === 'interval')
    drawInterval(parent, bar, colour)
  if (bar.uncertainty === 'range')
    drawRange(parent, bar, colour)
  drawDot(parent, bar, colour, palette)
}

function drawInterval(parent: Part, { low, high, y }: ScoreBar, colour: string): void {
  appendLine(parent, { x1: low, x2: high, y1: y, y2: y })
    .attr('stroke', colour)
    .attr('stroke-width', scoreBar.intervalStroke)
    .attr('stroke-linecap', 'round')
    .attr('opacity', scoreBar.intervalOpacity)
}

/** A line with a short stroke at either end. */
function drawRange(parent: Part, { low, high, y }: ScoreBar, colour: string): void {
  const [top, foot] = [y - scoreBar.rangeEnd, y + scoreBar.rangeEnd]
  const lines = [
    { x1: low, x2: high, y1: y, y2: y },
    { x1: low, x2: low, y1: top, y2: foot },
    { x1: high, x2: high, y1: top, y2: foot },
  ]
  for (const line of lines)
    appendLine(parent, line).attr('stroke', colour).attr('stroke-width', scoreBar.rangeStroke)
}

/** Full where there is an interval, else hollow. */
function drawDot(parent: Part, { dot, y, uncertainty }: ScoreBar, colour: string, { surface }: Palette): void {
  const circle = parent.append('circle').attr('cx', dot).attr('cy', y)
  if (uncertainty === 'interval') {
    circle.attr('r', scoreBar.dotRadius).attr('fill', colour)
    return
  }
  circle.attr('r', scoreBar.hollowDotRadius)
    .attr('fill', surface)
    .attr('stroke', colour)
    .attr('stroke-width', scoreBar.hollowDotStroke)
}

interface Line {
  x1: number
  x2: number
  y1: number
  y2: number
}

function appendLine(parent: Part, { x1, x2, y1, y2 }: Line): Selection<SVGLineElement, unknown, null, undefined> {
  return parent.append('line').attr('x1', x1).attr('x2', x2).attr('y1', y1).attr('y2', y2)
}
