import type { ColumnLayout, SliverColumn } from './columns/columns.ts'
import type { CurveBoxes } from './curve-boxes.ts'
import type { LaneContext } from './lane-context.ts'
import type { PlacedLane } from './lanes/lane.ts'
import type { SliverWords } from './lanes/sliver-words.ts'
import type { MapWay } from './lanes/way.ts'
import type { MapBoxes, MapControl, SliverBox } from './map-boxes.ts'
import type { MapInput, MapWords } from './map-input.ts'
import type { Rectangle } from './rectangle.ts'
import type { Typesetter } from './text/typesetter.ts'
import { measures } from '../measures/measures.ts'
import { layoutColumns } from './columns/columns.ts'
import { createLaneContext } from './lane-context.ts'
import { captionWidthFor } from './lanes/caption.ts'
import { layoutSliverWords } from './lanes/sliver-words.ts'
import { partsOf, wayOf } from './lanes/way.ts'
import { boxesOf, footOf, layoutLanes } from './layout-lanes.ts'
import { pointsOf, sliverControl, touchpointControl } from './map-controls.ts'
import { hairlinesOf } from './map-hairlines.ts'
import { lastBaseline } from './text/text-box.ts'

const { lane } = measures

/**
 * Works out where everything on a journey map stands, time running from left to right.
 * @param input what to show and how much room there is, px
 * @param words everything the map says, in one language
 * @param typesetter sets them in the fonts of the page, in the same language
 * @returns boxes in px; at least as wide as the input says, wider where words would have to be cut
 */
export function layoutMap(input: MapInput, words: MapWords, typesetter: Typesetter): MapBoxes {
  const captionWidth = captionWidthFor(input.width)
  const base = createLaneContext(input, words, typesetter)
  const columns = layoutColumns(captionWidth, base)
  const context = { ...base, density: columns.density }
  const width = Math.max(columns.right, input.width)
  const way = wayOf(columns.spans, { left: captionWidth, right: width })
  return layoutAround(way, layoutLanes(way, context), columns, context)
}

function layoutAround(
  way: MapWay,
  lanes: PlacedLane[],
  { density, spans }: ColumnLayout,
  context: LaneContext,
): MapBoxes {
  const { sliverWords, ...boxes } = boxesOf(lanes)
  const captions = lanes.flatMap(({ caption }) => caption)
  const height = Math.max(footOf(lanes), lastBaseline(captions) + lane.foot)
  const { left: captionWidth, right: width } = way
  const body = bodyStretches(lanes, height)
  return {
    ...boxes,
    name: context.words.name,
    level: density.level,
    width,
    height,
    captionArea: { width: captionWidth, height },
    captions,
    hairlines: hairlinesOf(spans, lanes, { width, height, captionWidth }),
    slivers: layoutSlivers(way, sliverWords, body, context),
    controls: layoutControls(way, body, boxes.curve, context),
  }
}

/** From where to where a map shows touchpoints, px from its top: all but the lane of the stages. */
function bodyStretches(lanes: PlacedLane[], height: number): { top: number, foot: number }[] {
  const stages = lanes.find(({ name }) => name === 'stages')
  const stretches = stages
    ? [{ top: 0, foot: stages.top }, { top: stages.foot, foot: height }]
    : [{ top: 0, foot: height }]
  return stretches.filter(({ top, foot }) => foot > top)
}

/** Hatched through all lanes but that of the stages; their words stand beside names, or where these are not shown. */
function layoutSlivers(
  { slivers }: MapWay,
  besideNames: SliverWords[],
  body: { top: number, foot: number }[],
  context: LaneContext,
): SliverBox[] {
  const top = body[0]?.top ?? 0
  return slivers.map((column, index) => {
    const { words, sign } = besideNames[index] ?? layoutSliverWords(column, top + lane.firstLine, context)
    return { ...sliverArea(column, body), words, sign, isOpen: column.sliver.isOpen }
  })
}

function sliverArea(
  { x, width, sliver }: SliverColumn,
  body: { top: number, foot: number }[],
): Pick<SliverBox, 'touchpointId' | 'areas'> {
  return {
    touchpointId: sliver.touchpoints[0]!.touchpoint.id,
    areas: body.map(({ top, foot }) => ({ x, y: top, width, height: foot - top })),
  }
}

/** One for each touchpoint that is shown and each sliver, over all that the map shows of touchpoints. */
function layoutControls(
  way: MapWay,
  body: { top: number, foot: number }[],
  curve: CurveBoxes | null,
  context: LaneContext,
): MapControl[] {
  const y = body[0]?.top ?? 0
  const height = (body.at(-1)?.foot ?? 0) - y
  const points = pointsOf(curve)
  const shownIn = (area: Rectangle) => body.map(({ top, foot }) => ({ ...area, y: top, height: foot - top }))
  return partsOf(way).map((part) => {
    const area = { x: part.x, y, width: part.width, height }
    return 'sliver' in part
      ? sliverControl(part.sliver, area, shownIn(area), context)
      : touchpointControl(part.view, area, shownIn(area), points, context)
  })
}
