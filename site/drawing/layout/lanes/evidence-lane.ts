import type { Id } from '../../../../core/journey/identifier.ts'
import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { Column } from '../columns/columns.ts'
import type { LaneContext } from '../lane-context.ts'
import type { EvidenceBox } from '../map-boxes.ts'
import type { Rectangle } from '../rectangle.ts'
import type { TextBox } from '../text/text-box.ts'
import type { Typesetter } from '../text/typesetter.ts'
import type { LaneLayout } from './lane.ts'
import type { MapWay } from './way.ts'
import { pictureIdsOf } from '../../../../core/journey/observation.ts'
import { largest } from '../../../../core/statistics/extent.ts'
import { measures } from '../../measures/measures.ts'
import { withinPadding } from '../stretch.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { captionAtEdge } from './caption.ts'

const { evidenceLane, lane } = measures

/** The newest screenshot of each touchpoint and how many there are; where there is no room for it, their number. */
export function layoutEvidence({ columns }: MapWay, top: number, context: LaneContext): LaneLayout {
  const evidence = columns.map(column => evidenceIn(column, top, context))
  const feet = evidence.flatMap(({ picture }) => picture ? picture.y + picture.height : [])
  return {
    caption: captionAtEdge({ name: context.words.lane.evidence }, top + lane.firstLine, context),
    evidence,
    foot: largest(feet, top + evidenceLane.leastHeight) + evidenceLane.foot,
  }
}

function evidenceIn(column: Column, top: number, context: LaneContext): EvidenceBox {
  const { words, typesetter, density: { level } } = context
  return typesetter.columns(column.view, words, 'evidence', [column.x, column.width, top, level], () =>
    level === 'pictures' ? pictureIn(column, top, context) : countAlone(column, top + lane.firstLine, context))
}

function pictureIn(column: Column, top: number, { typesetter }: LaneContext): EvidenceBox {
  const { x, width } = withinPadding(column)
  const frame = { x, y: top + evidenceLane.pictureTop, width: Math.min(width, evidenceLane.widestPicture) }
  return evidenceBox(column.view, frame, typesetter)
}

function countAlone({ view, ...stretch }: Column, y: number, { typesetter }: LaneContext): EvidenceBox {
  const { length } = countedPictures(view)
  const space = { ...withinPadding(stretch), y }
  const count = length === 0 ? null : typeset(String(length), space, textStyles.body, typesetter)
  return { touchpointId: view.touchpoint.id, picture: null, count }
}

/** The pictures of those observations that count, the newest last. */
export function countedPictures({ observations }: TouchpointView): Id[] {
  return observations.filter(({ leftOut }) => leftOut === null).flatMap(pictureIdsOf)
}

/**
 * The newest screenshot of a touchpoint, and how many there are.
 * @param frame where the screenshot goes; its height follows from its width
 */
export function evidenceBox(
  view: TouchpointView,
  frame: Omit<Rectangle, 'height'>,
  typesetter: Typesetter,
): EvidenceBox {
  const touchpointId = view.touchpoint.id
  const pictureIds = countedPictures(view)
  const pictureId = pictureIds.at(-1)
  if (!pictureId)
    return { touchpointId, picture: null, count: null }
  const picture = { pictureId, ...frame, height: Math.round(frame.width * evidenceLane.pictureRatio) }
  return { touchpointId, picture, count: typesetCount(pictureIds.length, picture, typesetter) }
}

/** A figure in the lower right corner of the picture. */
function typesetCount(count: number, { x, y, width, height }: Rectangle, typesetter: Typesetter): TextBox {
  const right = x + width - evidenceLane.countInset
  const baseline = y + height - evidenceLane.countInset
  const style = { ...textStyles.small, tone: 'ink2' } as const
  return typeset(String(count), { x: right, y: baseline, width, align: 'end' }, style, typesetter)
}
