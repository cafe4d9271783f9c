import type { Id } from '../../../../core/journey/identifier.ts'
import type { Column } from '../columns/columns.ts'
import type { GapBox, StarKind } from '../curve-boxes.ts'
import type { LaneContext } from '../lane-context.ts'
import type { Rectangle } from '../rectangle.ts'
import type { Stretch } from '../stretch.ts'
import { gapReasons } from '../../../../core/scores/gap-reason.ts'
import { measures } from '../../measures/measures.ts'
import { candidateOf, curveScoreOf, starFor } from '../map-input.ts'
import { baselineFor, centreOn, moveTo } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'

const { gapWords, touchpointColumn } = measures

/** A stretch of the way without a score, from one touchpoint on. */
export interface Gap extends Stretch {
  words: string
  stageId: Id
  touchpointId: Id
  /** Null where there is no candidate. */
  star: StarKind | null
}

/**
 * Neighbouring columns without a score become one gap where they share stage and reason; a candidate has one for
 * itself.
 */
export function joinGaps(columns: Column[], context: LaneContext): Gap[] {
  const gaps: Gap[] = []
  for (const column of columns) {
    if (curveScoreOf(context.input, column.view.touchpoint.id)?.value != null)
      continue
    const last = gaps.at(-1)
    const next = gapOf(column, context)
    if (last && isContinued(last, next))
      last.width += next.width
    else
      gaps.push(next)
  }
  return gaps
}

function gapOf({ view, x, width }: Column, { input, words }: LaneContext): Gap {
  const { id, stageId } = view.touchpoint
  const reasons = gapReasons([view], input.curve?.criterion.id)
  return { x, width, words: words.gap(reasons), stageId, touchpointId: id, star: starFor(candidateOf(input, id)) }
}

function isContinued(last: Gap, next: Gap): boolean {
  const isNeighbour = last.x + last.width === next.x
  const isAlike = last.words === next.words && last.stageId === next.stageId
  return isNeighbour && isAlike && !last.star && !next.star
}

/** Hatched areas over the whole height of the lane, with the reason at the height `y`. */
export function layoutGaps(columns: Column[], frame: Rectangle, y: number, context: LaneContext): GapBox[] {
  return joinGaps(columns, context).map(gap =>
    gapBox(gap, { x: gap.x, y: frame.y, width: gap.width, height: frame.height }, y, context))
}

/** The reason in the middle of the area's width, at the height `y`; under a star, the two of them in the middle. */
export function gapBox(gap: Gap, area: Rectangle, y: number, { typesetter }: LaneContext): GapBox {
  const { words, touchpointId, star } = gap
  const x = Math.round(area.x + area.width / 2)
  const space = { x, y: 0, width: area.width - touchpointColumn.padding, align: 'middle' } as const
  const fits = typesetter.longestPiece(words, textStyles.small.font) <= space.width
  const text = typeset(fits ? words : '', space, textStyles.small, typesetter)
  if (!star)
    return { touchpointId, area, words: centreOn(text, y), star: null }
  return {
    touchpointId,
    area,
    words: moveTo(text, baselineFor(text, y + gapWords.underMiddle)),
    star: { touchpointId, star, x, y: Math.round(y - gapWords.starOverMiddle) },
  }
}
