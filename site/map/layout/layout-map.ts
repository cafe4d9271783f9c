import type { Column, Span } from './columns.ts'
import type { LaneContext } from './lane-context.ts'
import type { CurveBoxes, MapBoxes, Rule, TouchpointControl } from './map-boxes.ts'
import type { MapInput, MapWords } from './map-input.ts'
import type { MeasureText, TextBox, TextStyle, TypeSetter } from './text-box.ts'
import { gapReasons } from '../../../core/scores/gap-reason.ts'
import { layoutBasis } from './basis-lane.ts'
import { layoutColumns } from './columns.ts'
import { layoutCurve } from './curve-lane.ts'
import { layoutEvidence } from './evidence-lane.ts'
import { layoutStages } from './stage-lane.ts'
import { setText, textStyles } from './text-box.ts'
import { layoutTouchpoints } from './touchpoint-lane.ts'

/** Width of the captions: narrower where there is little to share. */
function captionWidthFor(width: number): number {
  return width < 640 ? 96 : 120
}

/**
 * Works out where everything on a journey map stands, time running from left to right.
 * @param input what to show and how much width there is, px
 * @param words everything the map says, in one language
 * @param measure width of a line of text, px
 * @returns boxes in px; at least as wide as the input says, wider where words would have to be cut
 */
export function layoutMap(input: MapInput, words: MapWords, measure: MeasureText): MapBoxes {
  const setter = { measure, language: words.language }
  const context: LaneContext = { input, words, setter }
  const captionWidth = captionWidthFor(input.width)
  const spans = layoutColumns(captionWidth, context)
  const columns = spans.flatMap(span => span.columns)
  const width = Math.max(input.width, ...spans.map(span => span.x + span.width))

  const stages = layoutStages(spans, context)
  const touchpoints = layoutTouchpoints(columns, stages.foot, context)
  const curveCaption = input.curve ? caption(words.text(input.curve.criterion.name), words.curveNote(input.curve.scores), touchpoints.foot + 20, captionWidth, setter) : []
  const captionFoot = Math.max(0, ...curveCaption.map(box => box.y + (box.lines.length - 1) * box.leading))
  const curve = layoutCurve(columns, { top: touchpoints.foot, left: captionWidth, right: width }, captionFoot, context)
  const curveFoot = curve ? curve.frame.y + curve.frame.height : touchpoints.foot
  const evidence = layoutEvidence(columns, curveFoot, context)
  const basis = layoutBasis(columns, evidence.foot, context)

  const captions = [
    ...(input.level ? caption(words.text(input.level.criterion.name), words.scale(input.level.criterion), stages.scoreLine, captionWidth, setter) : []),
    ...caption(words.touchpoints, '', touchpoints.nameLine, captionWidth, setter),
    ...curveCaption,
    ...caption(words.evidence, '', curveFoot + 24, captionWidth, setter),
    ...caption(words.standsOn, words.noCustomers, evidence.foot + 24, captionWidth, setter),
  ]
  const height = Math.max(basis.foot, ...captions.map(box => box.y + (box.lines.length - 1) * box.leading + 14))
  return {
    name: words.name,
    width,
    height,
    captionWidth,
    captions,
    rules: rulesOf(spans, { stages: stages.foot, touchpoints: touchpoints.foot, curve: curveFoot, evidence: evidence.foot }, width, height, captionWidth),
    phases: stages.phases,
    stages: stages.stages,
    touchpoints: touchpoints.touchpoints,
    curve,
    evidence: evidence.evidence,
    basis: basis.basis,
    controls: columns.map(column => controlOf(column, curve, { top: stages.foot, foot: height }, context)),
  }
}

/** A lane's name and a quieter line under it. */
function caption(name: string, note: string, y: number, width: number, setter: TypeSetter): TextBox[] {
  const set = (text: string, line: number, style: TextStyle) => setText(text, { x: 14, y: line }, width - 22, style, setter)
  const head = set(name, y, textStyles.body)
  return note ? [head, set(note, y + (head.lines.length - 1) * head.leading + 16, textStyles.small)] : [head]
}

/** Between lanes, between stages, and fainter between touchpoints, but not through the curve. */
function rulesOf(spans: Span[], feet: Record<'stages' | 'touchpoints' | 'curve' | 'evidence', number>, width: number, height: number, captionWidth: number): Rule[] {
  const across = [...new Set(Object.values(feet))].map((y): Rule => ({ x1: 0, y1: y, x2: width, y2: y, dashed: false }))
  const between = spans.slice(1).map((span): Rule => ({ x1: span.x, y1: 0, x2: span.x, y2: height, dashed: false }))
  const within = spans.flatMap(span => span.columns.slice(1)).flatMap(({ x }): Rule[] => [
    { x1: x, y1: feet.stages, x2: x, y2: feet.touchpoints, dashed: true },
    { x1: x, y1: feet.curve, x2: x, y2: height, dashed: true },
  ])
  return [...across, { x1: captionWidth, y1: 0, x2: captionWidth, y2: height, dashed: false }, ...between, ...within]
}

function controlOf(column: Column, curve: CurveBoxes | null, { top, foot }: { top: number, foot: number }, { input, words }: LaneContext): TouchpointControl {
  const { touchpoint } = column.view
  const point = curve?.runs.flat().find(({ touchpointId }) => touchpointId === touchpoint.id)
  const candidate = input.candidates.find(({ touchpointId }) => touchpointId === touchpoint.id) ?? null
  const score = input.curve?.scores.touchpoints.get(touchpoint.id) ?? null
  const label = input.curve
    ? words.point(touchpoint, score, gapReasons([column.view], input.curve.criterion.id), candidate, input.curve.criterion)
    : words.text(touchpoint.name)
  return { touchpointId: touchpoint.id, x: column.x, y: top, width: column.width, height: foot - top, point: point ? { x: point.x, y: point.y } : null, label }
}
