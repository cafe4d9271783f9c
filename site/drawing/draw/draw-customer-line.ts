import type { CustomerLine, CustomerPoint } from '../layout/curve-boxes.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { curveMonotoneX, curveMonotoneY, line as pathOf } from 'd3-shape'
import { measures } from '../measures/measures.ts'
import { appendText } from './svg-part.ts'

const { customerLine } = measures

const linePaths = {
  flat: pathOf<CustomerPoint>(({ x }) => x, ({ y }) => y).curve(curveMonotoneX),
  upright: pathOf<CustomerPoint>(({ x }) => x, ({ y }) => y).curve(curveMonotoneY),
}

/** Draws customers' line in dashes, its points as diamonds on their intervals: told from auditors' without colour. */
export function drawCustomerLine(part: Part, { runs, name }: CustomerLine, upright: boolean, palette: Palette): void {
  for (const run of runs) {
    part.append('path')
      .attr('class', 'map-customer-line')
      .attr('d', linePaths[upright ? 'upright' : 'flat'](run))
      .attr('fill', 'none')
      .attr('stroke', palette.customer)
      .attr('stroke-width', customerLine.stroke)
      .attr('stroke-dasharray', customerLine.dash)
    run.forEach(point => drawInterval(part, point, upright, palette))
    run.forEach(point => drawDiamond(part, point, palette))
  }
  appendText(part, name, palette, { halo: true })
}

function drawInterval(part: Part, { x, y, ends, faint }: CustomerPoint, upright: boolean, palette: Palette): void {
  if (!ends)
    return
  const [from, to] = upright ? [[ends.low, y], [ends.high, y]] : [[x, ends.low], [x, ends.high]]
  part.append('line')
    .attr('x1', from![0]!)
    .attr('y1', from![1]!)
    .attr('x2', to![0]!)
    .attr('y2', to![1]!)
    .attr('stroke', faint ? palette.ink3 : palette.customer)
    .attr('stroke-width', customerLine.intervalStroke)
    .attr('stroke-linecap', 'round')
    .attr('opacity', customerLine.intervalOpacity)
}

function drawDiamond(part: Part, { x, y, faint }: CustomerPoint, { surface, customer, ink3 }: Palette): void {
  const { radius, pointStroke } = customerLine
  part.append('path')
    .attr('d', `M${x} ${y - radius}L${x + radius} ${y}L${x} ${y + radius}L${x - radius} ${y}Z`)
    .attr('fill', faint ? surface : customer)
    .attr('stroke', faint ? ink3 : surface)
    .attr('stroke-width', pointStroke)
}
