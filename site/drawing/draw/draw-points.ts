import type { CurvePoint, Position } from '../layout/map-boxes.ts'
import type { Part } from './svg-part.ts'

const star = 'M0 -7.5L2.2 -2.5L7.6 -2L3.5 1.6L4.7 7L0 4.2L-4.7 7L-3.5 1.6L-7.6 -2L-2.2 -2.5Z'

/** Draws the single auditors' dots and over them the points; a pivotal candidate is a star with a halo. */
export function drawPoints(parent: Part, points: CurvePoint[]): void {
  for (const { x, y } of points.flatMap(({ dots }) => dots))
    parent.append('circle').attr('class', 'map-dot').attr('cx', x).attr('cy', y).attr('r', 2.25).attr('fill', 'var(--staff)').attr('opacity', 0.4)
  for (const point of points) {
    if (point.star)
      drawStar(parent, point)
    else
      drawPoint(parent, point)
  }
}

/** Draws a pivotal candidate's star with its halo. */
export function drawStar(parent: Part, { x, y }: Position): void {
  parent.append('circle').attr('cx', x).attr('cy', y).attr('r', 12).attr('fill', 'var(--pivot-halo)').attr('opacity', 0.4)
  parent.append('path').attr('d', star).attr('transform', `translate(${x} ${y})`).attr('fill', 'var(--pivot)')
}

function drawPoint(parent: Part, { x, y, faint }: CurvePoint): void {
  parent.append('circle')
    .attr('cx', x)
    .attr('cy', y)
    .attr('r', 4.5)
    .attr('fill', 'var(--surface)')
    .attr('stroke', faint ? 'var(--ink-3)' : 'var(--staff)')
    .attr('stroke-width', 2.25)
}
