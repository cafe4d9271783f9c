import type { Span } from './columns.ts'
import type { LaneContext } from './lane-context.ts'
import type { MapBoxes, Rule } from './map-boxes.ts'
import type { MapInput, MapWords } from './map-input.ts'
import type { MeasureText } from './text-box.ts'
import { layoutBasis } from './basis-lane.ts'
import { lastLine, layoutCaption } from './caption.ts'
import { layoutColumns } from './columns.ts'
import { layoutCurve } from './curve-lane.ts'
import { layoutEvidence } from './evidence-lane.ts'
import { layoutStages } from './stage-lane.ts'
import { touchpointControl } from './touchpoint-control.ts'
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
  const context: LaneContext = { input, words, setter: { measure, language: words.language } }
  const captionWidth = captionWidthFor(input.width)
  const caption = (name: string, note: string, y: number) => layoutCaption(name, note, { x: 14, y }, captionWidth - 22, context.setter)
  const spans = layoutColumns(captionWidth, context)
  const columns = spans.flatMap(span => span.columns)
  const width = Math.max(input.width, ...spans.map(span => span.x + span.width))

  const stages = layoutStages(spans, context)
  const touchpoints = layoutTouchpoints(columns, stages.foot, context)
  const curveCaption = input.curve ? caption(words.text(input.curve.criterion.name), words.curveNote(input.curve.scores), touchpoints.foot + 20) : []
  const curve = layoutCurve(columns, { top: touchpoints.foot, left: captionWidth, right: width }, lastLine(curveCaption), context)
  const curveFoot = curve ? curve.frame.y + curve.frame.height : touchpoints.foot
  const evidence = layoutEvidence(columns, curveFoot, context)
  const basis = layoutBasis(columns, evidence.foot, context)

  const captions = [
    ...(input.level ? caption(words.text(input.level.criterion.name), words.scale(input.level.criterion), stages.scoreLine) : []),
    ...caption(words.touchpoints, '', touchpoints.nameLine),
    ...curveCaption,
    ...caption(words.evidence, '', curveFoot + 24),
    ...caption(words.standsOn, words.noCustomers, evidence.foot + 24),
  ]
  const height = Math.max(basis.foot, lastLine(captions) + 14)
  return {
    name: words.name,
    width,
    height,
    captionArea: { width: captionWidth, height },
    captions,
    rules: rulesOf(spans, { stages: stages.foot, touchpoints: touchpoints.foot, curve: curveFoot, evidence: evidence.foot }, width, height, captionWidth),
    phases: stages.phases,
    stages: stages.stages,
    touchpoints: touchpoints.touchpoints,
    curve,
    evidence: evidence.evidence,
    basis: basis.basis,
    controls: columns.map(({ view, x, width }) => touchpointControl(view, { x, y: stages.foot, width, height: height - stages.foot }, curve, context)),
  }
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
