import type { StageView } from '../../../../core/journey/journey-view.ts'
import type { Phase } from '../../../../core/journey/stage.ts'
import type { LaneContext } from '../lane-context.ts'
import type { FigureBox, StageBox } from '../map-boxes.ts'
import type { TextBox } from '../text/text-box.ts'
import type { Sides } from './sides.ts'
import { measures } from '../../measures/measures.ts'
import { uprightMeasures } from '../../measures/upright-measures.ts'
import { stageBox } from '../lanes/stage-box.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { layoutUprightFigures } from './upright-figures.ts'

const { lane, stageLane } = measures
const { uprightRow, uprightStage } = uprightMeasures

export interface UprightStage {
  phase: TextBox | null
  stage: StageBox
  figures: FigureBox[]
  foot: number
}

/** A stage's heading over its touchpoints, from `top` on; with its phase where another one stood before. */
export function layoutStage(
  view: StageView,
  before: Phase | undefined,
  top: number,
  { list, texts }: Sides,
  context: LaneContext,
): UprightStage {
  const { words, typesetter } = context
  const phaseSpace = { ...texts, y: top + uprightStage.phaseLine }
  const phase = view.stage.phase === before
    ? null
    : typeset(words.phase(view.stage.phase), phaseSpace, textStyles.small, typesetter)
  const nameLine = phase ? lastBaseline([phase]) + uprightStage.nameUnderPhase : top + uprightStage.nameLine
  const name = typeset(words.text(view.stage.name), { ...texts, y: nameLine }, textStyles.stage, typesetter)
  const scoreLine = lastBaseline([name]) + stageLane.scoreUnderName
  const stage = stageBox({ ...list, view, name, scoreLine }, context)
  const figuresTop = lastBaseline([stage.counted]) + uprightRow.wordsFoot
  const { figures, foot } = layoutUprightFigures(view.stage.id, figuresTop, texts, context)
  const wordsFoot = figures.length > 0 ? foot : lastBaseline([stage.counted])
  return { phase, stage, figures, foot: Math.ceil(wordsFoot + lane.foot) }
}
