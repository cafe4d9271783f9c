import type { StageView, TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { LaneContext } from '../lane-context.ts'
import type { Stretch } from '../stretch.ts'
import type { Density } from './density.ts'
import type { Sliver, StagePart } from './fold-unrated.ts'
import type { PartWidth } from './natural-widths.ts'
import { measures } from '../../measures/measures.ts'
import { densities } from './density.ts'
import { fillWidth, sumOf } from './fill-width.ts'
import { stageParts } from './fold-unrated.ts'
import { naturalWidths } from './natural-widths.ts'

const { slantedName, touchpointColumn } = measures

/** A touchpoint's share of the way. */
export interface Column extends Stretch {
  view: TouchpointView
}

/** The share of the way of touchpoints that nobody rated: where they are shown, that before theirs. */
export interface SliverColumn extends Stretch {
  sliver: Sliver
}

/** What stands on the way: a touchpoint that is shown, or a sliver. */
export type WayPart = Column | SliverColumn

/** One stage's share of the width. */
export interface Span extends Stretch {
  view: StageView
  /** One after the other; none where the stage has no touchpoints. */
  parts: WayPart[]
}

/** The touchpoints that are shown, in walking order. */
export function shownColumns(way: WayPart[]): Column[] {
  return way.filter(part => 'view' in part)
}

/** The slivers, in walking order. */
export function sliverColumns(way: WayPart[]): SliverColumn[] {
  return way.filter(part => 'sliver' in part)
}

/** How a map's columns are set, and where. */
export interface ColumnLayout {
  density: Density
  spans: Span[]
  /** Where the last of them ends, with what its name needs beyond it. */
  right: number
}

/** A stage with the widths that its parts need. */
interface StageNeed {
  view: StageView
  parts: StagePart[]
  widths: PartWidth[]
}

/** Divides the width among stages and touchpoints, in walking order, from `left` on. */
export function layoutColumns(left: number, context: LaneContext): ColumnLayout {
  const { input } = context
  const available = (input.width - left) * (input.zoom ?? 1)
  const stages = input.view.stages.map(view => ({ view, parts: stageParts(view, input) }))
  const { density, needs } = fittingDensity(stages, available, context)
  const widths = fillWidths(needs.flatMap(({ widths }) => widths), available - overhangOf(density), input.zoom === null)
  let x = left
  const spans = needs.map(({ view, parts, widths: { length } }) => {
    const span = layoutSpan(view, parts, x, widths.splice(0, length))
    x += span.width
    return span
  })
  return { density, spans, right: x + overhangOf(density) }
}

/**
 * The density that shows most of those whose columns have room. Where none has, that whose words are read most easily,
 * wider than the room; to whoever zoomed, the sparest.
 */
function fittingDensity(
  stages: Omit<StageNeed, 'widths'>[],
  available: number,
  context: LaneContext,
): { density: Density, needs: StageNeed[] } {
  const { level, zoom } = context.input
  const tried = densities
    .filter(density => level === null ? zoom !== null || density.level !== 'stages' : density.level === level)
    .map(density => ({ density, needs: needsOf(stages, { ...context, density }) }))
  return tried.find(({ density, needs }) => neededWidth(needs) + overhangOf(density) <= available)
    ?? (zoom === null ? tried[0]! : tried.at(-1)!)
}

function needsOf(stages: Omit<StageNeed, 'widths'>[], context: LaneContext): StageNeed[] {
  return stages.map(stage => ({ ...stage, widths: naturalWidths(stage.view, stage.parts, context) }))
}

function neededWidth(needs: StageNeed[]): number {
  return sumOf(needs.flatMap(({ widths }) => widths.map(({ natural }) => natural)))
}

function overhangOf({ isSlanted }: Density): number {
  return isSlanted ? slantedName.overhang : 0
}

/**
 * The widths of all parts together: touchpoints share what slivers leave of the map; where they are few and would
 * become wider than they need, the slivers share the rest, unless somebody zoomed.
 */
function fillWidths(parts: PartWidth[], available: number, isFitted: boolean): number[] {
  const naturals = (kind: PartWidth['kind']) => parts.filter(part => part.kind === kind).map(({ natural }) => natural)
  const [handles, slivers, natural] = [sumOf(naturals('handle')), naturals('sliver'), naturals('column')]
  const widest = slivers.length > 0 && isFitted ? touchpointColumn.widestBesideSlivers : Infinity
  const columns = fillWidth(natural, available - handles - sumOf(slivers))
    .map((width, index) => Math.max(natural[index]!, Math.min(widest, width)))
  const filled = { column: columns, sliver: fillWidth(slivers, available - handles - sumOf(columns)) }
  return parts.map(({ natural, kind }) => kind === 'handle' ? natural : filled[kind].shift()!)
}

/** A stage's parts side by side; a stage without touchpoints has a width and no part. */
function layoutSpan(view: StageView, parts: StagePart[], left: number, widths: number[]): Span {
  let right = left
  const edges = widths.map((width) => {
    const x = right
    right += width
    return { x, width }
  })
  return { view, x: left, width: right - left, parts: parts.map((part, index) => placed(part, edges[index]!)) }
}

function placed({ touchpoint, sliver }: StagePart, edges: Stretch): WayPart {
  return sliver ? { sliver, ...edges } : { view: touchpoint, ...edges }
}
