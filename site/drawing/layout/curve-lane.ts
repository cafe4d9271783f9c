import type { ScoredCriterion } from '../../../core/moments/scored-audit.ts'
import type { Column } from './columns.ts'
import type { LaneContext } from './lane-context.ts'
import type { CurveBoxes, CurveLabel, StarPlace } from './map-boxes.ts'
import type { Rectangle, TextBox } from './text-box.ts'
import { anchorsApart } from './curve-anchors.ts'
import { layoutGaps } from './curve-gaps.ts'
import { curveRuns, goodness } from './curve-points.ts'
import { labelTexts } from './label-texts.ts'
import { placeLabels } from './place-labels.ts'
import { moveTo, setText, textBounds, textStyles } from './text-box.ts'

/** Where the curve may be drawn, px. */
interface Edges {
  top: number
  left: number
  right: number
}

const plotHeight = 216
/** Least room over and under the scale, so that the words of a star at either end have a place. */
const margin = { top: 52, foot: 52 }
/** From the foot of the lane's caption to the first anchor's line. */
const underCaption = 22

/** The curve inside `edges`, clear of the lane's caption, which ends at `captionFoot`; null where the audit asks nothing. */
export function layoutCurve(columns: Column[], { top, left, right }: Edges, captionFoot: number, context: LaneContext): CurveBoxes | null {
  const { input } = context
  if (!input.curve)
    return null
  const { criterion } = input.curve
  const plotTop = Math.max(top + margin.top, Math.ceil(captionFoot + underCaption))
  const plotFoot = plotTop + plotHeight
  const frame = { x: left, y: top, width: right - left, height: plotFoot + margin.foot - top }
  const y = goodness(criterion, [plotFoot, plotTop])
  const runs = curveRuns(columns, input.curve, y, input)
  const gaps = layoutGaps(columns, frame, plotTop + plotHeight / 2, context)
  const middle = y((criterion.scale.min + criterion.scale.max) / 2)
  const surroundings = { frame, middle, points: [...runs.flat(), ...gaps.flatMap(({ star }) => star ?? [])], taken: gaps.map(gap => textBounds(gap.words)) }
  return { upright: false, frame, anchors: anchorsOf(input.curve, y, frame, context), runs, gaps, labels: layoutLabels(surroundings, input.curve, context) }
}

/** The anchors' words at the right edge of the captions, and their lines through the frame. */
function anchorsOf(curve: ScoredCriterion, y: (value: number) => number, frame: Rectangle, { words, setter }: LaneContext): CurveBoxes['anchors'] {
  const set = (anchor: ScoredCriterion['criterion']['anchors'][number]) => anchorWords(words.text(anchor.text), y(anchor.value), frame.x, setter)
  return anchorsApart(curve, set).map(({ anchor, solid, words }) => {
    const line = { x1: frame.x, x2: frame.x + frame.width, y1: Math.round(y(anchor.value)), y2: Math.round(y(anchor.value)), dashed: !solid }
    return { line, words }
  })
}

function anchorWords(text: string, y: number, left: number, setter: LaneContext['setter']): TextBox {
  const box = setText(text, { x: left - 10, y: 0, anchor: 'end' }, left - 22, textStyles.small, setter)
  return moveTo(box, Math.round(y - (box.lines.length - 1) * box.leading / 2 + box.font.size * 0.36))
}

/** What labels are placed around, px. */
interface Surroundings {
  frame: Rectangle
  /** Height of the scale's middle: labels of points over it stand over them. */
  middle: number
  /** Those of the curve, and the stars in gaps. */
  points: StarPlace[]
  /** Words that are set already. */
  taken: Rectangle[]
}

function layoutLabels({ frame, middle, points, taken }: Surroundings, curve: ScoredCriterion, { input, words, setter }: LaneContext): CurveLabel[] {
  const wanted = input.candidates.flatMap((candidate) => {
    const point = points.find(({ touchpointId }) => touchpointId === candidate.touchpointId)
    const value = curve.scores.touchpoints.get(candidate.touchpointId)?.value ?? null
    const isFall = candidate.reasons.some(({ rule }) => rule === 'fall')
    return point ? [{ point, isFall, ...labelTexts(words.candidate(candidate, value, curve.criterion), { x: 0, anchor: 'middle' }, Infinity, setter) }] : []
  })
  // A fall comes down from above: its words would lie on the line.
  const requests = wanted.map(({ point, isFall, head, detail }) =>
    ({ x: point.x, y: point.y, width: Math.max(head.width, detail.width) + 4, height: 32, above: point.y <= middle && !isFall }))
  const inner = { x: frame.x + 4, y: frame.y + 4, width: frame.width - 8, height: frame.height - 8 }
  const places = placeLabels(requests, inner, taken, points.map(({ x, y }) => ({ x: x - 12, y: y - 12, width: 24, height: 24 })))
  return wanted.flatMap(({ point, head, detail }, index) => {
    const place = places[index]
    if (!place)
      return []
    const x = Math.round(place.x + place.width / 2)
    return { touchpointId: point.touchpointId, head: { ...head, x, y: Math.round(place.y + 12) }, detail: { ...detail, x, y: Math.round(place.y + 27) } }
  })
}
