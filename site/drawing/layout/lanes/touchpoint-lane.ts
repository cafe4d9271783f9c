import type { Channel } from '../../../../core/journey/touchpoint.ts'
import type { Column } from '../columns/columns.ts'
import type { LaneContext } from '../lane-context.ts'
import type { TouchpointBox } from '../map-boxes.ts'
import type { Stretch } from '../stretch.ts'
import type { TextBox } from '../text/text-box.ts'
import type { LaneLayout } from './lane.ts'
import type { MapWay } from './way.ts'
import { largest } from '../../../../core/statistics/extent.ts'
import { measures } from '../../measures/measures.ts'
import { withinPadding } from '../stretch.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { captionAtEdge } from './caption.ts'
import { slantedNames } from './slanted-names.ts'
import { layoutSliverWords } from './sliver-words.ts'

const { channelIcon, lane, touchpointLane } = measures

/** The names of touchpoints, and their channels on one common line under them; the words of slivers beside them. */
export function layoutTouchpoints({ columns, slivers }: MapWay, top: number, context: LaneContext): LaneLayout {
  const nameLine = top + lane.firstLine
  const names = context.density.isSlanted
    ? slantedNames(columns, top, context)
    : columns.map(column => typesetName(column, nameLine, context))
  const channelLine = lastBaseline(names, nameLine) + touchpointLane.channelUnderName
  const touchpoints = columns.map((column, index) => touchpointBox(column, names[index]!, channelLine, context))
  const channelNames = touchpoints.map(({ channelName }) => channelName)
  const sliverLine = context.density.isSlanted ? channelLine : nameLine
  const sliverWords = slivers.map(sliver => layoutSliverWords(sliver, sliverLine, context))
  const foot = lastBaseline(channelNames, channelLine) + lane.foot
  return {
    caption: captionAtEdge({ name: context.words.lane.touchpoints }, nameLine, context),
    touchpoints,
    sliverWords,
    foot: largest(sliverWords.map(({ foot }) => foot), foot),
  }
}

function typesetName({ view, x, width }: Column, y: number, { words, typesetter }: LaneContext): TextBox {
  return typesetter.columns(view, words, 'name', [x, width, y], () =>
    typeset(words.text(view.touchpoint.name), { ...withinPadding({ x, width }), y }, textStyles.name, typesetter))
}

function touchpointBox({ view, x, width }: Column, name: TextBox, y: number, context: LaneContext): TouchpointBox {
  const { words, typesetter, density } = context
  const { id: touchpointId, channel } = view.touchpoint
  return typesetter.columns(view, words, 'touchpoint', [x, width, y, name, density], () =>
    ({ touchpointId, name, channel, channelName: typesetChannel(channel, { x, width }, y, context) }))
}

/** Where there is no room for words, the icon stands alone, in the middle of a column with a slanted name. */
function typesetChannel(channel: Channel, stretch: Stretch, y: number, context: LaneContext): TextBox {
  const { words, typesetter, density } = context
  const middle = stretch.x + stretch.width / 2 - channelIcon.width / 2
  const space = { ...afterIcon(density.isSlanted ? { ...stretch, x: middle } : withinPadding(stretch)), y }
  return typeset(density.level === 'pictures' ? words.channel(channel) : '', space, textStyles.small, typesetter)
}

/** What is left of a line for the name of a channel, after its icon. */
export function afterIcon({ x, width }: Stretch): Stretch {
  return { x: x + channelIcon.width, width: width - channelIcon.width }
}
