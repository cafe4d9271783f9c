import type { Span } from './columns/columns.ts'
import type { Lanes } from './lanes/lanes.ts'
import type { Hairline } from './map-boxes.ts'

/** Between lanes, between stages, and fainter between touchpoints and slivers, but not through the curve. */
export function hairlinesOf(
  spans: Span[],
  lanes: Lanes,
  { width, height, captionWidth }: { width: number, height: number, captionWidth: number },
): Hairline[] {
  const { stages, touchpoints, curve, evidence } = lanes
  const feet = new Set([stages, touchpoints, curve, evidence].map(({ foot }) => foot))
  const stageEdges = [captionWidth, ...spans.slice(1).map(({ x }) => x)]
  const touchpointEdges = spans.flatMap(({ parts }) => parts.slice(1)).map(({ x }) => x)
  return [
    ...[...feet].map((y): Hairline => ({ x1: 0, y1: y, x2: width, y2: y, dashed: false })),
    ...stageEdges.map(x => down(x, 0, height)),
    ...touchpointEdges.flatMap(x => [
      { ...down(x, stages.foot, touchpoints.foot), dashed: true },
      { ...down(x, curve.foot, height), dashed: true },
    ]),
  ]
}

function down(x: number, y1: number, y2: number): Hairline {
  return { x1: x, y1, x2: x, y2, dashed: false }
}
