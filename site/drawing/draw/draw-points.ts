import type { CurvePoint, StarKind } from '../layout/curve-boxes.ts'
import type { Position } from '../layout/position.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { measures } from '../measures/measures.ts'
import { setCircle } from './svg-part.ts'

const { dotMark, pointMark, starMark } = measures

/** Around its own middle. */
const starOutline = 'M0 -7.5L2.2 -2.5L7.6 -2L3.5 1.6L4.7 7L0 4.2L-4.7 7L-3.5 1.6L-7.6 -2L-2.2 -2.5Z'

/** Draws what single auditors say, around a point. */
export function drawDots(parent: Part, dots: Position[], { staff }: Palette): void {
  parent.attr('class', 'map-dot').attr('fill', staff).attr('fill-opacity', dotMark.opacity)
  dots.forEach(dot => parent.append('circle').call(setCircle, dot, dotMark.radius))
}

/** Draws a pivotal candidate's star with its halo, or the hollow one of a hint without. */
export function drawStar(parent: Part, at: Position, kind: StarKind, { pivot, pivotHalo, surface }: Palette): void {
  if (kind === 'full') {
    parent.append('circle')
      .call(setCircle, at, starMark.haloRadius)
      .attr('fill', pivotHalo)
      .attr('opacity', starMark.haloOpacity)
  }
  const outline = parent.append('path')
    .attr('d', starOutline)
    .attr('transform', `translate(${at.x} ${at.y})`)
    .attr('fill', kind === 'full' ? pivot : surface)
  if (kind === 'hollow')
    outline.attr('stroke', pivot).attr('stroke-width', starMark.hollowStroke).attr('stroke-linejoin', 'round')
}

/** Draws the point of a touchpoint that is no candidate. */
export function drawPoint(parent: Part, point: CurvePoint, { surface, ink3, staff }: Palette): void {
  parent.append('circle')
    .call(setCircle, point, pointMark.radius)
    .attr('fill', surface)
    .attr('stroke', point.faint ? ink3 : staff)
    .attr('stroke-width', pointMark.stroke)
}
