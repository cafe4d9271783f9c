import type { MapBoxes, TouchpointBox } from '../layout/map-boxes.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { measures } from '../measures.ts'
import { channelIcons } from './channel-icons.ts'
import { appendGroup, appendText } from './svg-part.ts'

const { channelIcon } = measures

/** Draws names and channels of the touchpoints. */
export function drawTouchpoints(parent: Part, { touchpoints }: MapBoxes, palette: Palette): void {
  const group = appendGroup(parent, 'touchpoints')
  for (const touchpoint of touchpoints) {
    appendText(group, touchpoint.name, palette)
    appendText(group, touchpoint.channelName, palette)
    drawIcon(group, touchpoint, palette)
  }
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
