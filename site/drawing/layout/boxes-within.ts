import type { Id } from '../../../core/journey/identifier.ts'
import type { CurveBoxes, CurvePoint } from './curve-boxes.ts'
import type { Hairline } from './hairline.ts'
import type { MapBoxes } from './map-boxes.ts'
import type { Stretch } from './stretch.ts'
import { textBounds } from './text/text-box.ts'

/**
 * What of a map that runs from left to right is to be drawn while only a part of it is seen: whole columns and stages.
 * @param seen from where to where, px
 * @param kept touchpoints whose controls stay all the same, such as that which has the keyboard
 */
export function boxesWithin(boxes: MapBoxes, seen: Stretch, kept: ReadonlySet<Id>): MapBoxes {
  const isSeen = ({ x, width }: Stretch) => x < seen.x + seen.width && x + width > seen.x
  const columns = new Set(boxes.controls.filter(isSeen).map(({ touchpointId }) => touchpointId))
  const inColumn = ({ touchpointId }: { touchpointId: Id }) => columns.has(touchpointId)
  return {
    ...boxes,
    hairlines: boxes.hairlines.filter(hairline => isSeen(extentOf(hairline))),
    phases: boxes.phases.filter(({ words }) => isSeen(textBounds(words))),
    stages: boxes.stages.filter(isSeen),
    // A slanted name reaches into other columns.
    touchpoints: boxes.touchpoints.filter(box => inColumn(box) || isSeen(textBounds(box.name))),
    slivers: boxes.slivers.filter(inColumn),
    curve: boxes.curve && curveWithin(boxes.curve, isSeen, inColumn),
    evidence: boxes.evidence.filter(inColumn),
    figures: boxes.figures.filter(isSeen),
    notes: boxes.notes.filter(inColumn),
    verbatims: boxes.verbatims.filter(inColumn),
    marks: boxes.marks.filter(inColumn),
    response: boxes.response.filter(inColumn),
    basis: boxes.basis.filter(inColumn),
    controls: boxes.controls.filter(control => inColumn(control) || kept.has(control.touchpointId)),
  }
}

function extentOf({ x1, x2 }: Hairline): Stretch {
  return { x: x1, width: Math.max(1, x2 - x1) }
}

function curveWithin(
  curve: CurveBoxes,
  isSeen: (stretch: Stretch) => boolean,
  inColumn: (point: { touchpointId: Id }) => boolean,
): CurveBoxes {
  return {
    ...curve,
    runs: curve.runs.map(run => withNeighbours(run, inColumn)).filter(run => run.length > 0),
    gaps: curve.gaps.filter(({ area }) => isSeen(area)),
    bridges: curve.bridges.filter(({ from, to }) => isSeen({ x: from.x, width: to.x - from.x })),
    labels: curve.labels.filter(inColumn),
  }
}

/** The points of a run that are seen, and two more at either end: the line bends towards the second one. */
function withNeighbours(run: CurvePoint[], inColumn: (point: CurvePoint) => boolean): CurvePoint[] {
  const [first, last] = [run.findIndex(inColumn), run.findLastIndex(inColumn)]
  return first < 0 ? [] : run.slice(Math.max(0, first - 2), last + 1 + 2)
}
