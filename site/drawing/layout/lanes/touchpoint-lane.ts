import type { Column, SliverColumn, Stretch } from '../columns/columns.ts'
import type { TouchpointBox } from '../map-boxes.ts'
import type { TextBox } from '../text/text-box.ts'
import type { LaneContext } from './lane-context.ts'
import type { SliverWords } from './sliver-words.ts'
import { largest } from '../../../../core/statistics/extent.ts'
import { measures } from '../../measures.ts'
import { withinPadding } from '../columns/columns.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { captionAtEdge } from './caption.ts'
import { layoutSliverWords } from './sliver-words.ts'

const { channelIcon, lane, touchpointLane } = measures

export interface TouchpointLane {
  caption: TextBox[]
  touchpoints: TouchpointBox[]
  slivers: SliverWords[]
  foot: number
}

/** Names from `top` on, and the channels on one common line under them; the words of slivers beside them. */
export function layoutTouchpoints(
  columns: Column[],
  slivers: SliverColumn[],
  top: number,
  context: LaneContext,
): TouchpointLane {
  const nameLine = top + lane.firstLine
  const names = columns.map(column => typesetName(column, nameLine, context))
  const channelLine = lastBaseline(names, nameLine) + touchpointLane.channelUnderName
  const touchpoints = columns.map((column, index) => touchpointBox(column, names[index]!, channelLine, context))
  const channelNames = touchpoints.map(({ channelName }) => channelName)
  const folded = slivers.map(sliver => layoutSliverWords(sliver, nameLine, context))
  const foot = lastBaseline(channelNames, channelLine) + lane.foot
  return {
    caption: captionAtEdge({ name: context.words.touchpoints }, nameLine, context),
    touchpoints,
    slivers: folded,
    foot: largest(folded.map(({ foot }) => foot), foot),
  }
}

function typesetName(column: Column, y: number, { words, typesetter }: LaneContext): TextBox {
  const name = words.text(column.view.touchpoint.name)
  return typeset(name, { ...withinPadding(column), y }, textStyles.name, typesetter)
}

function touchpointBox(column: Column, name: TextBox, channelLine: number, context: LaneContext): TouchpointBox {
  const { words, typesetter } = context
  const { id, channel } = column.view.touchpoint
  const space = { ...afterIcon(withinPadding(column)), y: channelLine }
  const channelName = typeset(words.channel(channel), space, textStyles.small, typesetter)
  return { touchpointId: id, name, channel, channelName }
}

/** What is left of a line for the name of a channel, after its icon. */
export function afterIcon({ x, width }: Stretch): Stretch {
  return { x: x + channelIcon.width, width: width - channelIcon.width }
}
