import type { ScoredCriterion } from '../../../../core/moments/scored-audit.ts'
import type { BridgeLegend, CurveBoxes } from '../curve-boxes.ts'
import type { LaneContext } from '../lane-context.ts'
import type { LaneLayout } from '../lanes/lane.ts'
import type { MapWay } from '../lanes/way.ts'
import type { Rectangle } from '../rectangle.ts'
import type { TextBox } from '../text/text-box.ts'
import type { Typesetter } from '../text/typesetter.ts'
import type { GoodnessScale } from './curve-points.ts'
import { measures } from '../../measures/measures.ts'
import { captionAtEdge, captionStretch } from '../lanes/caption.ts'
import { partsOf } from '../lanes/way.ts'
import { centreOn, lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { anchorsApart } from './curve-anchors.ts'
import { bridgesBetween, layoutBridgeLegend } from './curve-bridges.ts'
import { layoutGaps } from './curve-gaps.ts'
import { layoutLabels } from './curve-labels.ts'
import { curveRuns, goodnessScale } from './curve-points.ts'
import { captionWithCustomers, layoutCustomerLine } from './customer-line.ts'
import { layoutPersonaLines } from './persona-lines.ts'

const { anchorLine, bridgeLegend, curveLane } = measures

/** Where a map's lanes begin and end, px. */
type Edges = Pick<MapWay, 'left' | 'right'>

/** Where a curve begins, and from one end of its scale to the other, px. */
interface CurveSpace {
  top: number
  plotHeight: number
}

/**
 * How high the lane of a curve is whose scale is so high, px; where nothing has to be bridged it may be a line less.
 */
export function curveHeight(plotHeight: number, context: LaneContext): number {
  if (!context.input.curve)
    return 0
  const way = { left: 0, right: 0 }
  const plot = framePlot({ top: 0, plotHeight }, way, lastBaseline(captionOf(context.input.curve, 0, context)))
  const legend = legendUnder(plot, context)
  return Math.max(plot.frame.height, lastBaseline([legend.words]) + bridgeLegend.foot)
}

/** The curve through the whole way; a lane without height where the audit asks nothing. */
export function layoutCurve(way: MapWay, { top, plotHeight }: CurveSpace, context: LaneContext): LaneLayout {
  const { input } = context
  if (!input.curve)
    return { caption: [], curve: null, foot: top }
  const caption = captionOf(input.curve, top, context)
  const plot = framePlot({ top, plotHeight }, way, lastBaseline(caption))
  const curve = layoutPlot(way, input.curve, plot, context)
  const legendFoot = curve.legend ? lastBaseline([curve.legend.words]) + bridgeLegend.foot : 0
  return { caption, curve, foot: Math.max(plot.frame.y + plot.frame.height, legendFoot) }
}

/** The frame around the scale, and where the scale begins and ends in it, px. */
interface Plot {
  frame: Rectangle
  top: number
  foot: number
}

function captionOf(curve: ScoredCriterion, top: number, context: LaneContext): TextBox[] {
  return captionAtEdge(captionWithCustomers(curve, context), top + curveLane.captionLine, context)
}

/** The scale begins clear of the caption. */
function framePlot({ top, plotHeight }: CurveSpace, { left, right }: Edges, captionFoot: number): Plot {
  const underCaption = Math.ceil(captionFoot + curveLane.plotUnderCaption)
  const plotTop = Math.max(top + curveLane.margin, underCaption)
  const plotFoot = plotTop + plotHeight
  const frame = { x: left, y: top, width: right - left, height: plotFoot + curveLane.margin - top }
  return { frame, top: plotTop, foot: plotFoot }
}

function layoutPlot(way: MapWay, curve: ScoredCriterion, plot: Plot, context: LaneContext): CurveBoxes {
  const { frame } = plot
  const { scale } = curve.criterion
  const y = goodnessScale(curve.criterion, [plot.foot, plot.top])
  const runs = curveRuns(partsOf(way), curve, y, context.input)
  const gaps = layoutGaps(way.columns, frame, (plot.top + plot.foot) / 2, context)
  const middle = y((scale.min + scale.max) / 2)
  const bridges = bridgesBetween(runs)
  const customers = layoutCustomerLine(partsOf(way), curve.criterion, y, frame, context)
  return {
    upright: false,
    frame,
    anchors: layoutAnchors(curve, y, frame, context),
    runs,
    gaps,
    bridges,
    personas: layoutPersonaLines(partsOf(way), curve.criterion, y, frame, context),
    customers,
    legend: bridges.length > 0 ? legendUnder(plot, context) : null,
    labels: layoutLabels({ frame, middle, runs, gaps, customers }, curve, context),
  }
}

/** At the map's left edge under the words of the lowest anchor, where it stays in view. */
function legendUnder({ foot }: Plot, context: LaneContext): BridgeLegend {
  return layoutBridgeLegend({ ...captionStretch(context), y: foot + bridgeLegend.underPlot }, context)
}

/** The anchors' words at the right edge of the captions, and their lines through the frame. */
function layoutAnchors(
  curve: ScoredCriterion,
  y: GoodnessScale,
  frame: Rectangle,
  { words, typesetter }: LaneContext,
): CurveBoxes['anchors'] {
  const placed = anchorsApart(curve, ({ text, value }) =>
    typesetAnchor(words.text(text), y(value), frame.x, typesetter))
  return placed.map(({ anchor, isNeutral, words }) => {
    const height = Math.round(y(anchor.value))
    const line = { x1: frame.x, y1: height, x2: frame.x + frame.width, y2: height, dashed: !isNeutral }
    return { line, words }
  })
}

/** The words of an anchor, beside the end of its line at the height `y`. */
function typesetAnchor(text: string, y: number, frameLeft: number, typesetter: Typesetter): TextBox {
  const x = frameLeft - anchorLine.wordsToFrame
  const space = { x, y: 0, width: x - anchorLine.wordsToEdge, align: 'end' } as const
  return centreOn(typeset(text, space, textStyles.small, typesetter), y)
}
