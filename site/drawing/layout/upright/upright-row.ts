import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { LaneContext } from '../lane-context.ts'
import type { CurveLabel, EvidenceBox, TouchpointBox } from '../map-boxes.ts'
import type { TextBox } from '../text-box.ts'
import type { Sides } from './sides.ts'
import { lastLine } from '../caption.ts'
import { columnPadding } from '../columns.ts'
import { evidenceBox } from '../evidence-lane.ts'
import { labelTexts } from '../label-texts.ts'
import { moveTo, setText, textStyles } from '../text-box.ts'
import { iconRoom } from '../touchpoint-lane.ts'

/** One touchpoint of the list, px. */
export interface UprightRow {
  view: TouchpointView
  touchpoint: TouchpointBox
  label: CurveLabel | null
  evidence: EvidenceBox
  basis: TextBox | null
  top: number
  foot: number
}

const pictureWidth = 60
const padding = 12

/** A touchpoint from `top` on: name, the words of its star, and side by side its screenshot and what it stands on. */
export function layoutRow(view: TouchpointView, top: number, { room }: Sides, context: LaneContext): UprightRow {
  const { words, setter } = context
  const { id: touchpointId, channel, name: names } = view.touchpoint
  const name = setText(words.text(names), { x: columnPadding, y: top + padding + 11 }, room, textStyles.name, setter)
  const label = labelUnder(name, view, room, context)
  const blockTop = lastLine(label ? [label.detail] : [name]) + 10
  const evidence = evidenceBox(view, { x: columnPadding, y: blockTop, width: pictureWidth }, setter)
  const x = evidence.picture ? columnPadding + pictureWidth + 8 : columnPadding
  const width = columnPadding + room - x
  const channelName = setText(words.channel(channel), { x: x + iconRoom, y: blockTop + 12 }, width - iconRoom, textStyles.small, setter)
  const basis = basisUnder(channelName, view, { x, width }, context)
  const foot = Math.max(lastLine(basis ? [channelName, basis] : [channelName]) + 4, evidence.picture ? blockTop + evidence.picture.height : 0) + padding
  return { view, touchpoint: { touchpointId, name, channel, channelName }, label, evidence, basis, top, foot: Math.ceil(foot) }
}

/** Stars have their words in the list: beside the curve there is no room for them. */
function labelUnder(name: TextBox, { touchpoint: { id } }: TouchpointView, room: number, { input, words, setter }: LaneContext): CurveLabel | null {
  const candidate = input.candidates.find(({ touchpointId }) => touchpointId === id)
  if (!input.curve || !candidate)
    return null
  const value = input.curve.scores.touchpoints.get(id)?.value ?? null
  const { head, detail } = labelTexts(words.candidate(candidate, value, input.curve.criterion), { x: columnPadding, anchor: 'start' }, room, setter)
  const headPlaced = moveTo(head, lastLine([name]) + 17)
  return { touchpointId: id, head: headPlaced, detail: moveTo(detail, lastLine([headPlaced]) + 15) }
}

/** How many auditors it stands on; a gap says for itself that there are none. */
function basisUnder(above: TextBox, { touchpoint: { id } }: TouchpointView, { x, width }: { x: number, width: number }, { input, words, setter }: LaneContext): TextBox | null {
  const score = input.curve?.scores.touchpoints.get(id)
  return score && score.value !== null ? setText(words.auditors(score.auditors), { x, y: lastLine([above]) + 17 }, width, textStyles.small, setter) : null
}
