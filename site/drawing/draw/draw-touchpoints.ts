import type { MapBoxes } from '../layout/map-boxes.ts'
import type { Part } from './svg-part.ts'
import { channelIcons } from './channel-icons.ts'
import { appendGroup, appendText } from './svg-part.ts'

/** Draws names and channels of the touchpoints. */
export function drawTouchpoints(parent: Part, { touchpoints }: MapBoxes): void {
  const group = appendGroup(parent, 'touchpoints')
  for (const { name, channel, channelName } of touchpoints) {
    appendText(group, name)
    appendText(group, channelName)
    group.append('path')
      .attr('d', channelIcons[channel])
      .attr('transform', `translate(${channelName.x - 17} ${channelName.y - 10}) scale(.8125)`)
      .attr('fill', 'none')
      .attr('stroke', 'var(--ink-3)')
      .attr('stroke-width', 1.5)
      .attr('stroke-linejoin', 'round')
      .attr('stroke-linecap', 'round')
  }
}
