import type { Span } from './columns/columns.ts'
import type { Hairline } from './hairline.ts'
import type { LaneName } from './lanes/lane-names.ts'
import type { PlacedLane } from './lanes/lane.ts'

/** Lanes through which no hairline runs between touchpoints. */
const undivided: readonly LaneName[] = ['stages', 'curve']

/** Between lanes, between stages, and fainter between touchpoints and slivers, but not through the curve. */
export function hairlinesOf(
  spans: Span[],
  lanes: PlacedLane[],
  { width, height, captionWidth }: { width: number, height: number, captionWidth: number },
): Hairline[] {
  const feet = new Set(lanes.slice(0, -1).map(({ foot }) => foot))
  const stageEdges = [captionWidth, ...spans.slice(1).map(({ x }) => x)]
  const touchpointEdges = spans.flatMap(({ parts }) => parts.slice(1)).map(({ x }) => x)
  const divided = joined(lanes.filter(({ name }) => !undivided.includes(name)).flatMap(partedStretch))
  return [
    ...[...feet].map((y): Hairline => ({ x1: 0, y1: y, x2: width, y2: y, dashed: false })),
    ...stageEdges.map(x => down(x, 0, height)),
    ...touchpointEdges.flatMap(x => divided.map(({ top, foot }) =>
      ({ ...down(x, top, foot === lanes.at(-1)!.foot ? height : foot), dashed: true }))),
  ]
}

function partedStretch({ top, foot, partedFrom = top }: PlacedLane): { top: number, foot: number }[] {
  return partedFrom === null ? [] : [{ top: partedFrom, foot }]
}

/** Lanes that stand under each other are one stretch. */
function joined(lanes: { top: number, foot: number }[]): { top: number, foot: number }[] {
  return lanes.reduce<{ top: number, foot: number }[]>((stretches, { top, foot }) => {
    const last = stretches.at(-1)
    return last?.foot === top
      ? [...stretches.slice(0, -1), { top: last.top, foot }]
      : [...stretches, { top, foot }]
  }, [])
}

function down(x: number, y1: number, y2: number): Hairline {
  return { x1: x, y1, x2: x, y2, dashed: false }
}
