import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { Stretch } from '../columns/columns.ts'
import type { LaneContext } from '../lanes/lane-context.ts'
import type { CurveLabel, TouchpointBox } from '../map-boxes.ts'
import type { TextBox } from '../text/text-box.ts'
import type { RowDetails } from './row-details.ts'
import type { Sides } from './sides.ts'
import { uprightMeasures } from '../../upright-measures.ts'
import { labelTexts } from '../curve/label-texts.ts'
import { candidateOf, curveScoreOf } from '../map-input.ts'
import { lastBaseline, moveTo } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { layoutDetails } from './row-details.ts'

const { uprightRow } = uprightMeasures

/** One touchpoint of the list, px. */
export interface UprightRow extends Pick<RowDetails, 'evidence' | 'basis'> {
  view: TouchpointView
  touchpoint: TouchpointBox
  label: CurveLabel | null
  top: number
  foot: number
}

/** A touchpoint from `top` on: its name, the words of its star, and under them the details. */
export function layoutRow(view: TouchpointView, top: number, { texts }: Sides, context: LaneContext): UprightRow {
  const { words, typesetter } = context
  const { id: touchpointId, channel, name: names } = view.touchpoint
  const name = typeset(words.text(names), { ...texts, y: top + uprightRow.nameLine }, textStyles.name, typesetter)
  const label = labelUnder(name, view, texts, context)
  const detailsTop = lastBaseline(label ? [label.detail] : [name]) + uprightRow.detailsUnderWords
  const { channelName, evidence, basis, foot } = layoutDetails(view, detailsTop, texts, context)
  return {
    view,
    touchpoint: { touchpointId, name, channel, channelName },
    label,
    evidence,
    basis,
    top,
    foot: Math.ceil(foot + uprightRow.foot),
  }
}

/** Stars have their words in the list: beside the curve there is no room for them. */
function labelUnder(name: TextBox, view: TouchpointView, texts: Stretch, context: LaneContext): CurveLabel | null {
  const { input, words, typesetter } = context
  const touchpointId = view.touchpoint.id
  const candidate = candidateOf(input, touchpointId)
  if (!input.curve || !candidate)
    return null
  const value = curveScoreOf(input, touchpointId)?.value ?? null
  const lines = words.candidate(candidate, value, input.curve.criterion)
  const loose = labelTexts(lines, candidate.isHint, texts, typesetter)
  const head = moveTo(loose.head, lastBaseline([name]) + uprightRow.headUnderName)
  const detail = moveTo(loose.detail, lastBaseline([head]) + uprightRow.detailUnderHead)
  return { touchpointId, head, detail }
}
