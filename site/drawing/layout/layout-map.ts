import type { Span } from './columns/columns.ts'
import type { LaneContext } from './lanes/lane-context.ts'
import type { Lanes } from './lanes/lanes.ts'
import type { MapBoxes, MapControl, SliverBox } from './map-boxes.ts'
import type { MapInput, MapWords } from './map-input.ts'
import type { MeasureText } from './text/typeset.ts'
import { largest } from '../../../core/statistics/extent.ts'
import { measures } from '../measures.ts'
import { layoutColumns } from './columns/columns.ts'
import { captionWidthFor } from './lanes/caption.ts'
import { createLaneContext } from './lanes/lane-context.ts'
import { layoutLanes } from './lanes/lanes.ts'
import { sliverControl, touchpointControl } from './map-controls.ts'
import { hairlinesOf } from './map-hairlines.ts'
import { lastBaseline } from './text/text-box.ts'

const { lane } = measures

/**
 * Works out where everything on a journey map stands, time running from left to right.
 * @param input what to show and how much width there is, px
 * @param words everything the map says, in one language
 * @param measure width of a line of text, px
 * @returns boxes in px; at least as wide as the input says, wider where words would have to be cut
 */
export function layoutMap(input: MapInput, words: MapWords, measure: MeasureText): MapBoxes {
  const context = createLaneContext(input, words, measure)
  const captionWidth = captionWidthFor(input.width)
  const spans = layoutColumns(captionWidth, context)
  const width = largest(spans.map(span => span.x + span.width), input.width)
  const lanes = layoutLanes(spans, { left: captionWidth, right: width }, context)
  const captions = Object.values(lanes).flatMap(({ caption }) => caption)
  const height = Math.max(lanes.basis.foot, lastBaseline(captions) + lane.foot)
  return {
    name: words.name,
    width,
    height,
    captionArea: { width: captionWidth, height },
    captions,
    hairlines: hairlinesOf(spans, lanes, { width, height, captionWidth }),
    phases: lanes.stages.phases,
    stages: lanes.stages.stages,
    touchpoints: lanes.touchpoints.touchpoints,
    slivers: layoutSlivers(lanes, height),
    curve: lanes.curve.curve,
    evidence: lanes.evidence.evidence,
    basis: lanes.basis.basis,
    controls: layoutControls(spans, lanes, height, context),
  }
}

/** Hatched from under the stages down to the foot of the map. */
function layoutSlivers({ stages, touchpoints }: Lanes, height: number): SliverBox[] {
  return touchpoints.slivers.map(({ column: { x, width, sliver }, words, sign }) => ({
    area: { x, y: stages.foot, width, height: height - stages.foot },
    words,
    sign,
    isOpen: sliver.isOpen,
  }))
}

/** One for each touchpoint that is shown and each sliver, from under the stages down to the foot of the map. */
function layoutControls(spans: Span[], { stages, curve }: Lanes, height: number, context: LaneContext): MapControl[] {
  return spans.flatMap(({ parts }) => parts).map((part) => {
    const area = { x: part.x, y: stages.foot, width: part.width, height: height - stages.foot }
    return 'sliver' in part
      ? sliverControl(part.sliver, area, context)
      : touchpointControl(part.view, area, curve.curve, context)
  })
}
