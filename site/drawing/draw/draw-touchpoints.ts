import type { MapBoxes, TouchpointBox } from '../layout/map-boxes.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { channelIcons } from '../../../core/icons/channel-icons.ts'
import { measures } from '../measures/measures.ts'
import { drawEach } from './draw-each.ts'
import { appendText, groupOf } from './svg-part.ts'

const { channelIcon } = measures

/** Draws names and channels of the touchpoints. */
export function drawTouchpoints(parent: Part, { touchpoints }: MapBoxes, palette: Palette): void {
  drawEach(groupOf(parent, 'touchpoints'), touchpoints, ({ touchpointId }) => touchpointId, (part, touchpoint) => {
    appendText(part, touchpoint.name, palette)
    appendText(part, touchpoint.channelName, palette)
    drawIcon(part, touchpoint, palette)
  })
}

/** The channel's icon before its name. */
function drawIcon(parent: Part, { channel, channelName }: TouchpointBox, { ink3 }: Palette): void {
  const x = channelName.x - channelIcon.width
  const y = channelName.y - channelIcon.topOverBaseline
  parent.append('path')
    .attr('d', channelIcons[channel])
    .attr('transform', `translate(${x} ${y}) scale(${channelIcon.scale})`)
    .attr('fill', 'none')
    .attr('stroke', ink3)
    .attr('stroke-width', channelIcon.stroke)
    .attr('stroke-linejoin', 'round')
    .attr('stroke-linecap', 'round')
}
