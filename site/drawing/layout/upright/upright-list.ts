import type { StageView } from '../../../../core/journey/journey-view.ts'
import type { Phase } from '../../../../core/journey/stage.ts'
import type { LaneContext } from '../lane-context.ts'
import type { Sides } from './sides.ts'
import type { UprightRow } from './upright-row.ts'
import type { UprightSliver } from './upright-sliver.ts'
import type { UprightStage } from './upright-stage.ts'
import { stageParts } from '../columns/fold-unrated.ts'
import { layoutRow } from './upright-row.ts'
import { layoutUprightSliver } from './upright-sliver.ts'
import { layoutStage } from './upright-stage.ts'

/** A stage with what stands under it: touchpoints that are shown, and slivers; px. */
export interface Block {
  top: number
  heading: UprightStage
  parts: (UprightRow | UprightSliver)[]
  foot: number
}

/** The touchpoints of some blocks that are shown, in walking order. */
export function rowsOf(blocks: Block[]): UprightRow[] {
  return blocks.flatMap(({ parts }) => parts).filter(part => 'view' in part)
}

/** The slivers of some blocks, in walking order. */
export function sliverRowsOf(blocks: Block[]): UprightSliver[] {
  return blocks.flatMap(({ parts }) => parts).filter(part => 'sliver' in part)
}

/** The list of stages and touchpoints, from `top` on. */
export function layoutList(top: number, sides: Sides, context: LaneContext): Block[] {
  const { stages } = context.input.view
  const blocks: Block[] = []
  for (const [index, view] of stages.entries()) {
    const before = stages[index - 1]?.stage.phase
    blocks.push(layoutBlock(view, before, blocks.at(-1)?.foot ?? top, sides, context))
  }
  return blocks
}

function layoutBlock(
  view: StageView,
  before: Phase | undefined,
  top: number,
  sides: Sides,
  context: LaneContext,
): Block {
  const heading = layoutStage(view, before, top, sides, context)
  const parts: Block['parts'] = []
  for (const { touchpoint, sliver } of stageParts(view, context.input)) {
    const partTop = parts.at(-1)?.foot ?? heading.foot
    parts.push(sliver
      ? layoutUprightSliver(sliver, partTop, sides, context)
      : layoutRow(touchpoint, partTop, sides, context))
  }
  return { top, heading, parts, foot: parts.at(-1)?.foot ?? heading.foot }
}
