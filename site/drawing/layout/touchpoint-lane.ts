import type { Column } from './columns.ts'
import type { LaneContext } from './lane-context.ts'
import type { TouchpointBox } from './map-boxes.ts'
import { columnPadding } from './columns.ts'
import { leadingOf, setText, textStyles } from './text-box.ts'

/** Space that a channel's icon takes before its word, px. */
export const iconRoom = 17

/** Names from `top` on, and the channels on one common line under them. */
export function layoutTouchpoints(columns: Column[], top: number, { words, setter }: LaneContext): { touchpoints: TouchpointBox[], nameLine: number, foot: number } {
  const nameLine = top + 24
  const names = columns.map(column =>
    setText(words.text(column.view.touchpoint.name), { x: column.x + columnPadding, y: nameLine }, column.width - 2 * columnPadding, textStyles.name, setter))
  const lines = Math.max(1, ...names.map(name => name.lines.length))
  const channelLine = nameLine + (lines - 1) * leadingOf(textStyles.name, setter) + 19
  const touchpoints = columns.map((column, index): TouchpointBox => {
    const { id, channel } = column.view.touchpoint
    const place = { x: column.x + columnPadding + iconRoom, y: channelLine }
    const channelName = setText(words.channel(channel), place, column.width - 2 * columnPadding - iconRoom, textStyles.small, setter)
    return { touchpointId: id, name: names[index]!, channel, channelName }
  })
  const channelLines = Math.max(1, ...touchpoints.map(({ channelName }) => channelName.lines.length))
  return { touchpoints, nameLine, foot: channelLine + (channelLines - 1) * leadingOf(textStyles.small, setter) + 14 }
}
