import type { Candidate } from '../../../../core/moments/candidate.ts'
import type { ScoredCriterion } from '../../../../core/moments/scored-audit.ts'
import type { CurveBoxes, CurveLabel } from '../curve-boxes.ts'
import type { LaneContext } from '../lane-context.ts'
import type { Position } from '../position.ts'
import type { Rectangle } from '../rectangle.ts'
import type { LabelRequest } from './place-labels.ts'
import { measures } from '../../measures/measures.ts'
import { shrink } from '../rectangle.ts'
import { textBounds } from '../text/text-box.ts'
import { labelTexts } from './label-texts.ts'
import { placeLabels } from './place-labels.ts'

const { labelBox, starMark } = measures

/** What the labels are placed around, px. */
interface Surroundings extends Pick<CurveBoxes, 'frame' | 'runs' | 'gaps' | 'customers'> {
  /** Height of the scale's middle: labels of points over it stand over them. */
  middle: number
}

/** A label that does not stand anywhere yet, and its star. */
interface LooseLabel extends CurveLabel {
  star: Position
  isFall: boolean
}

/** The words of the stars, each beside its own; those without room are left out. */
export function layoutLabels(around: Surroundings, curve: ScoredCriterion, context: LaneContext): CurveLabel[] {
  const { frame, middle, runs, gaps, customers } = around
  const points = [...runs.flat(), ...gaps.flatMap(({ star }) => star ?? [])]
  const loose = context.input.candidates.flatMap((candidate) => {
    const star = points.find(({ touchpointId }) => touchpointId === candidate.touchpointId)
    return star ? looseLabel(candidate, star, curve, context) : []
  })
  const requests = loose.map(label => requestFor(label, middle))
  const words = [...gaps.map(({ words }) => words), ...customers ? [customers.name] : []].map(textBounds)
  const marks = [...points, ...customers?.runs.flat() ?? []].map(haloAround)
  const rectangles = placeLabels(requests, shrink(frame, labelBox.frameInset), words, marks)
  return loose.flatMap((label, index) => rectangles[index] ? moveInto(rectangles[index], label) : [])
}

function looseLabel(
  candidate: Candidate,
  star: Position,
  { criterion, scores }: ScoredCriterion,
  { words, typesetter }: LaneContext,
): LooseLabel {
  const { touchpointId } = candidate
  const value = scores.touchpoints.get(touchpointId)?.value ?? null
  const space = { x: 0, width: Infinity, align: 'middle' } as const
  const texts = labelTexts(words.candidate(candidate, value, criterion), candidate.isHint, space, typesetter)
  return { touchpointId, ...texts, star, isFall: candidate.reasons.some(({ rule }) => rule === 'fall') }
}

function requestFor({ star: { x, y }, isFall, head, detail }: LooseLabel, middle: number): LabelRequest {
  const width = Math.max(head.width, detail.width) + labelBox.widthOverWords
  // A fall comes down from above: its words would lie on the line.
  return { x, y, width, height: labelBox.height, above: y <= middle && !isFall }
}

function moveInto(rectangle: Rectangle, { touchpointId, head, detail }: LooseLabel): CurveLabel {
  const x = Math.round(rectangle.x + rectangle.width / 2)
  return {
    touchpointId,
    head: { ...head, x, y: Math.round(rectangle.y + labelBox.headLine) },
    detail: { ...detail, x, y: Math.round(rectangle.y + labelBox.detailLine) },
  }
}

function haloAround({ x, y }: Position): Rectangle {
  const { haloRadius } = starMark
  return { x: x - haloRadius, y: y - haloRadius, width: 2 * haloRadius, height: 2 * haloRadius }
}
