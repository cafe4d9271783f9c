import type { StageView } from '../../../../core/journey/journey-view.ts'
import type { Phase } from '../../../../core/journey/stage.ts'
import type { LaneContext } from '../lane-context.ts'
import type { Sides } from './sides.ts'
import type { UprightRow } from './upright-row.ts'
import type { UprightStage } from './upright-stage.ts'
import { layoutRow } from './upright-row.ts'
import { layoutStage } from './upright-stage.ts'

/** A stage with its touchpoints under it, px. */
export interface Block {
  top: number
  heading: UprightStage
  rows: UprightRow[]
  foot: number
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
  const rows: UprightRow[] = []
  for (const touchpoint of view.touchpoints)
    rows.push(layoutRow(touchpoint, rows.at(-1)?.foot ?? heading.foot, sides, context))
  return { top, heading, rows, foot: rows.at(-1)?.foot ?? heading.foot }
}
