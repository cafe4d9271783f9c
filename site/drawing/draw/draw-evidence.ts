import type { EvidenceBox, MapBoxes } from '../layout/map-boxes.ts'
import type { Rectangle } from '../layout/rectangle.ts'
import type { TextBox } from '../layout/text/text-box.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { measures } from '../measures/measures.ts'
import { drawEach } from './draw-each.ts'
import { appendText, groupOf, setRectangle } from './svg-part.ts'

const { badge, evidenceLane } = measures

/** Draws a frame for each screenshot; whoever shows the map gives the `image` with its `data-picture` an address. */
export function drawEvidence(parent: Part, { evidence }: MapBoxes, palette: Palette): void {
  drawEach(groupOf(parent, 'evidence'), evidence, ({ touchpointId }) => touchpointId, (part, { picture, count }) => {
    if (picture)
      drawPicture(part, picture, palette)
    if (picture && count)
      drawBadge(part, count, palette)
    if (count)
      appendText(part, count, palette)
  })
}

function drawPicture(parent: Part, picture: NonNullable<EvidenceBox['picture']>, palette: Palette): void {
  const crop = parent.append('svg').call(setRectangle, picture)
  crop.append('rect').attr('width', '100%').attr('height', '100%').attr('fill', palette.page)
  crop.append('image')
    .attr('data-picture', picture.pictureId)
    .attr('width', '100%')
    .attr('height', '100%')
    .attr('preserveAspectRatio', 'xMinYMin slice')
  drawFrame(parent, picture, palette)
}

/** A hairline around the picture: its middle lies half a px outside. */
function drawFrame(parent: Part, { x, y, width, height }: Rectangle, { lineStrong }: Palette): void {
  parent.append('rect')
    .call(setRectangle, { x: x - 0.5, y: y - 0.5, width: width + 1, height: height + 1 })
    .attr('rx', evidenceLane.pictureRadius)
    .attr('fill', 'none')
    .attr('stroke', lineStrong)
}

/** The ground under the number of screenshots, whose right edge is its `x`. */
function drawBadge(parent: Part, { x, y, width }: TextBox, { surface, line }: Palette): void {
  const ground = {
    x: x - width - badge.padding,
    y: y - badge.topOverBaseline,
    width: width + 2 * badge.padding,
    height: badge.height,
  }
  parent.append('rect')
    .call(setRectangle, ground)
    .attr('rx', badge.radius)
    .attr('fill', surface)
    .attr('stroke', line)
}
