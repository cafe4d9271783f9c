import type { Candidate } from '../../../core/moments/candidate.ts'
import type { Column } from './columns.ts'
import type { LaneContext } from './lane-context.ts'
import type { CurveBoxes, CurveLabel, CurvePoint } from './map-boxes.ts'
import type { Scored } from './map-input.ts'
import type { Rectangle, TextBox } from './text-box.ts'
import { scaleLinear } from 'd3-scale'
import { layoutGaps } from './curve-gaps.ts'
import { curveRuns } from './curve-points.ts'
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
  const y = scaleLinear([criterion.scale.min, criterion.scale.max], [plotFoot, plotTop])
  if (criterion.polarity === 'low-is-good')
    y.domain([criterion.scale.max, criterion.scale.min])
  const runs = curveRuns(columns, input.curve, y, input)
  const gaps = layoutGaps(columns, frame, plotTop + plotHeight / 2, context)
  const middle = y((criterion.scale.min + criterion.scale.max) / 2)
  const surroundings = { frame, middle, points: runs.flat(), taken: gaps.map(gap => textBounds(gap.words)) }
  return { frame, anchors: anchorsOf(input.curve, y, left, context), runs, gaps, labels: layoutLabels(surroundings, input.curve, context) }
}

/** The anchors' words at the right edge of the captions; the ends of the scale have their place first. */
function anchorsOf({ criterion }: Scored, y: (value: number) => number, left: number, { words, setter }: LaneContext): CurveBoxes['anchors'] {
  const { min, max } = criterion.scale
  const centre = (min + max) / 2
  const taken: Rectangle[] = []
  return criterion.anchors
    .toSorted((a, b) => Math.abs(b.value - centre) - Math.abs(a.value - centre))
    .map(anchor => ({ y: Math.round(y(anchor.value)), solid: anchor.value === 0 && min < 0, words: anchorWords(words.text(anchor.text), y(anchor.value), left, setter) }))
    .filter(({ words: { ...box } }) => {
      const bounds = textBounds(box)
      const free = taken.every(other => other.y > bounds.y + bounds.height || other.y + other.height < bounds.y)
      if (free)
        taken.push(bounds)
      return free
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
  points: CurvePoint[]
  /** Words that are set already. */
  taken: Rectangle[]
}

function layoutLabels({ frame, middle, points, taken }: Surroundings, curve: Scored, context: LaneContext): CurveLabel[] {
  const wanted = context.input.candidates.flatMap((candidate) => {
    const point = points.find(({ touchpointId }) => touchpointId === candidate.touchpointId)
    const value = curve.scores.touchpoints.get(candidate.touchpointId)?.value
    return point && typeof value === 'number' ? [{ point, ...labelTexts(candidate, value, curve, context) }] : []
  })
  const requests = wanted.map(({ point, head, detail }) =>
    ({ x: point.x, y: point.y, width: Math.max(head.width, detail.width) + 4, height: 32, above: point.y <= middle }))
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

function labelTexts(candidate: Candidate, value: number, curve: Scored, { words, setter }: LaneContext): { head: TextBox, detail: TextBox } {
  const [head, detail] = words.candidate(candidate, value, curve.criterion)
  const place = { x: 0, y: 0, anchor: 'middle' as const }
  return {
    head: setText(head, place, Infinity, textStyles.label, setter),
    detail: setText(detail, place, Infinity, textStyles.small, setter),
  }
}
