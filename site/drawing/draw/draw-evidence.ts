import type { EvidenceBox, MapBoxes } from '../layout/map-boxes.ts'
import type { Part } from './svg-part.ts'
import { appendGroup, appendText } from './svg-part.ts'

/** Draws a frame for each screenshot; whoever shows the map gives the `image` with its `data-picture` an address. */
export function drawEvidence(parent: Part, { evidence }: MapBoxes): void {
  const group = appendGroup(parent, 'evidence')
  for (const { picture, count } of evidence) {
    if (picture)
      drawPicture(group, picture)
    if (picture && count)
      drawBadge(group, count)
    if (count)
      appendText(group, count)
  }
}

function drawPicture(parent: Part, { pictureId, x, y, width, height }: NonNullable<EvidenceBox['picture']>): void {
  const frame = parent.append('svg').attr('x', x).attr('y', y).attr('width', width).attr('height', height)
  frame.append('rect').attr('width', '100%').attr('height', '100%').attr('fill', 'var(--page)')
  frame.append('image')
    .attr('data-picture', pictureId)
    .attr('width', '100%')
    .attr('height', '100%')
    .attr('preserveAspectRatio', 'xMidYMin slice')
  parent.append('rect')
    .attr('x', x - 0.5)
    .attr('y', y - 0.5)
    .attr('width', width + 1)
    .attr('height', height + 1)
    .attr('rx', 4)
    .attr('fill', 'none')
    .attr('stroke', 'var(--line-strong)')
}

function drawBadge(parent: Part, count: NonNullable<EvidenceBox['count']>): void {
  parent.append('rect')
    .attr('x', count.x - count.width - 5)
    .attr('y', count.y - 12)
    .attr('width', count.width + 10)
    .attr('height', 16)
    .attr('rx', 4)
    .attr('fill', 'var(--surface)')
    .attr('stroke', 'var(--line)')
}
