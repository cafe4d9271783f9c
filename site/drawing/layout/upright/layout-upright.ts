import type { LaneContext } from '../lane-context.ts'
import type { MapBoxes, Rule } from '../map-boxes.ts'
import type { MapInput, MapWords } from '../map-input.ts'
import type { MeasureText, TextBox } from '../text-box.ts'
import type { Sides } from './sides.ts'
import type { UprightRow } from './upright-row.ts'
import type { UprightStage } from './upright-stage.ts'
import { lastLine, layoutCaption } from '../caption.ts'
import { columnPadding } from '../columns.ts'
import { touchpointControl } from '../touchpoint-control.ts'
import { divideWidth } from './sides.ts'
import { layoutUprightCurve } from './upright-curve.ts'
import { layoutHead } from './upright-head.ts'
import { layoutRow } from './upright-row.ts'
import { layoutStage } from './upright-stage.ts'

interface Block {
  top: number
  heading: UprightStage
  rows: UprightRow[]
}

/**
 * Works out where everything on a journey map stands, time running downwards: a list of stages and touchpoints with the
 * curve upright beside it, for screens too narrow for the map that runs from left to right.
 * @param input what to show and how much width there is, px
 * @param words everything the map says, in one language
 * @param measure width of a line of text, px
 * @returns boxes in px, just as wide as the input says
 */
export function layoutUpright(input: MapInput, words: MapWords, measure: MeasureText): MapBoxes {
  const context: LaneContext = { input, words, setter: { measure, language: words.language } }
  const sides = divideWidth(input.width)
  const head = layoutHead(sides, context)
  const blocks = layoutBlocks(head.foot, sides, context)
  const rows = blocks.flatMap(({ rows }) => rows)
  const foot = footOf(blocks.at(-1), head.foot)
  const curve = layoutUprightCurve(rows, head.anchors, sides, [head.foot, foot], context)
  const closing = layoutClosing(foot, sides, context)
  const height = lastLine(closing, foot) + 14
  return {
    name: words.name,
    width: input.width,
    height,
    captionArea: { width: input.width, height: head.foot },
    captions: [...head.captions, ...closing],
    rules: rulesOf(blocks, sides, input.width, [head.foot, foot]),
    phases: blocks.flatMap(({ heading }) => heading.phase ?? []),
    stages: blocks.map(({ heading }) => heading.stage),
    touchpoints: rows.map(({ touchpoint }) => touchpoint),
    curve,
    evidence: rows.map(({ evidence }) => evidence),
    basis: rows.flatMap(({ basis }) => basis ?? []),
    controls: rows.map(({ view, top, foot }) => touchpointControl(view, { x: 0, y: top, width: input.width, height: foot - top }, curve, context)),
  }
}

function footOf(block: Block | undefined, least: number): number {
  return block?.rows.at(-1)?.foot ?? block?.heading.foot ?? least
}

function layoutBlocks(top: number, sides: Sides, context: LaneContext): Block[] {
  return context.input.view.stages.reduce<Block[]>((blocks, view, index, stages) => {
    const from = footOf(blocks.at(-1), top)
    const heading = layoutStage(view, stages[index - 1]?.stage.phase, from, sides, context)
    const rows = view.touchpoints.reduce<UprightRow[]>((rows, touchpoint) =>
      [...rows, layoutRow(touchpoint, rows.at(-1)?.foot ?? heading.foot, sides, context)], [])
    return [...blocks, { top: from, heading, rows }]
  }, [])
}

/** What the curve and everything else stand on, under the list. */
function layoutClosing(top: number, { room, plot }: Sides, { input: { curve }, words, setter }: LaneContext): TextBox[] {
  const y = top + 22
  const stands = layoutCaption(words.standsOn, words.noCustomers, { x: columnPadding, y }, room, setter)
  const right = { x: plot.x + columnPadding, y }
  return curve ? [...stands, ...layoutCaption(words.text(curve.criterion.name), words.curveNote(curve.scores), right, plot.width - 2 * columnPadding, setter)] : stands
}

/** Between stages across the whole, between touchpoints in the list alone, and between list and curve. */
function rulesOf(blocks: Block[], { plot }: Sides, width: number, [top, foot]: [number, number]): Rule[] {
  const across = (y: number, to: number, dashed = false): Rule => ({ x1: 0, y1: y, x2: to, y2: y, dashed })
  return [
    ...[...new Set([top, ...blocks.map(block => block.top), foot])].map(y => across(y, width)),
    ...blocks.filter(({ rows }) => rows.length > 0).map(({ heading }) => across(heading.foot, plot.x)),
    ...blocks.flatMap(({ rows }) => rows.slice(1).map(row => across(row.top, plot.x, true))),
    { x1: plot.x, y1: 0, x2: plot.x, y2: foot, dashed: false },
  ]
}
