import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { CurveLabel } from '../curve-boxes.ts'
import type { LaneContext } from '../lane-context.ts'
import type { ColumnTexts, FigureBox, TouchpointBox } from '../map-boxes.ts'
import type { Stretch } from '../stretch.ts'
import type { TextBox } from '../text/text-box.ts'
import type { TextSpace } from '../text/typeset.ts'
import type { RowDetails } from './row-details.ts'
import type { Sides } from './sides.ts'
import { uprightMeasures } from '../../measures/upright-measures.ts'
import { labelTexts } from '../curve/label-texts.ts'
import { markTexts } from '../lanes/marks-lane.ts'
import { noteTexts } from '../lanes/notes-lane.ts'
import { namedResponseTexts } from '../lanes/response-lane.ts'
import { verbatimTexts } from '../lanes/verbatims-lane.ts'
import { candidateOf, curveScoreOf } from '../map-input.ts'
import { lastBaseline, moveTo } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { layoutDetails } from './row-details.ts'
import { layoutUprightFigures } from './upright-figures.ts'

const { uprightRow } = uprightMeasures

/** One touchpoint of the list, px. */
export interface UprightRow extends Pick<RowDetails, 'evidence' | 'basis'> {
  notes: ColumnTexts | null
  verbatims: ColumnTexts | null
  marks: ColumnTexts | null
  response: ColumnTexts | null
  figures: FigureBox[]
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
  const { channelName, evidence, basis, foot: detailsFoot } = layoutDetails(view, detailsTop, texts, context)
  const { figures, foot: figuresFoot } = layoutUprightFigures(touchpointId, detailsFoot, texts, context)
  const notes = wordsUnder('notes', view, { ...texts, y: figuresFoot }, context)
  const notesFoot = footOf(notes, figuresFoot)
  const verbatims = wordsUnder('verbatims', view, { ...texts, y: notesFoot }, context)
  const verbatimsFoot = footOf(verbatims, notesFoot)
  const marks = wordsUnder('marks', view, { ...texts, y: verbatimsFoot }, context)
  const marksFoot = footOf(marks, verbatimsFoot)
  const response = wordsUnder('response', view, { ...texts, y: marksFoot }, context)
  return {
    view,
    touchpoint: { touchpointId, name, channel, channelName },
    label,
    evidence,
    basis,
    figures,
    notes,
    verbatims,
    marks,
    response,
    top,
    foot: Math.ceil(footOf(response, marksFoot) + uprightRow.foot),
  }
}

const laneTexts = { notes: noteTexts, verbatims: verbatimTexts, marks: markTexts, response: namedResponseTexts }

/** What a lane of words shows of a touchpoint, under the rest of it from `y` on; null where it is not chosen. */
function wordsUnder(
  lane: keyof typeof laneTexts,
  view: TouchpointView,
  space: TextSpace,
  context: LaneContext,
): ColumnTexts | null {
  if (!context.input.lanes.includes(lane))
    return null
  const texts = laneTexts[lane](view, { ...space, y: space.y + uprightRow.wordsLine }, context)
  return { touchpointId: view.touchpoint.id, texts }
}

function footOf(words: ColumnTexts | null, above: number): number {
  return words && words.texts.length > 0 ? lastBaseline(words.texts) + uprightRow.wordsFoot : above
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
