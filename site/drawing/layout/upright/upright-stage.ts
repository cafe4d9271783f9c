import type { StageView } from '../../../../core/journey/journey-view.ts'
import type { Phase } from '../../../../core/journey/stage.ts'
import type { LaneContext } from '../lane-context.ts'
import type { StageBox } from '../map-boxes.ts'
import type { TextBox } from '../text-box.ts'
import type { Sides } from './sides.ts'
import { lastLine } from '../caption.ts'
import { columnPadding } from '../columns.ts'
import { stageBox } from '../stage-lane.ts'
import { setText, textStyles } from '../text-box.ts'

export interface UprightStage {
  phase: TextBox | null
  stage: StageBox
  foot: number
}

/** A stage's heading over its touchpoints, from `top` on; with its phase where another one stood before. */
export function layoutStage(view: StageView, before: Phase | undefined, top: number, { room }: Sides, context: LaneContext): UprightStage {
  const { words, setter } = context
  const { phase, name } = view.stage
  const set = (text: string, y: number, style: typeof textStyles.small | typeof textStyles.stage) => setText(text, { x: columnPadding, y }, room, style, setter)
  const phaseText = phase === before ? null : set(words.phase(phase), top + 22, textStyles.small)
  const nameText = set(words.text(name), phaseText ? lastLine([phaseText]) + 20 : top + 28, textStyles.stage)
  const stage = stageBox({ view, x: 0, width: room + 2 * columnPadding }, nameText, lastLine([nameText]) + 31, context)
  return { phase: phaseText, stage, foot: Math.ceil(lastLine([stage.counted]) + 14) }
}
