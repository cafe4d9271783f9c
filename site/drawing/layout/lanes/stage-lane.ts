import type { Phase } from '../../../../core/journey/stage.ts'
import type { Span } from '../columns/columns.ts'
import type { LaneContext } from '../lane-context.ts'
import type { PhaseBox } from '../map-boxes.ts'
import type { TextBox } from '../text/text-box.ts'
import type { LaneLayout } from './lane.ts'
import type { MapWay } from './way.ts'
import { largest } from '../../../../core/statistics/extent.ts'
import { measures } from '../../measures/measures.ts'
import { withinPadding } from '../stretch.ts'
import { lastBaseline, textHeight } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { captionAtEdge, stageScoresCaption } from './caption.ts'
import { stageBox } from './stage-box.ts'

const { lane, stageLane } = measures

/** Phases over the first of their stages; each stage with its name and, where it is asked, its score. */
export function layoutStages({ spans }: MapWay, top: number, context: LaneContext): LaneLayout {
  const names = spans.map(span => typesetName(span, top, context))
  const scoreLine = lastBaseline(names, top + stageLane.nameLine) + stageLane.scoreUnderName
  const stages = spans.map((span, index) => stageBox({ ...span, name: names[index]!, scoreLine }, context))
  const feet = stages.map(({ counted }) => counted.y - counted.font.size + textHeight(counted))
  return {
    caption: layoutStageCaption(scoreLine, context),
    phases: spans.flatMap((span, index) => phaseOf(span, top, spans[index - 1]?.view.stage.phase, context)),
    stages,
    foot: Math.ceil(largest(feet, scoreLine) + lane.foot),
  }
}

/** The criterion whose scores stand on the line; none where there are no scores. */
function layoutStageCaption(scoreLine: number, context: LaneContext): TextBox[] {
  const { input: { stageScores }, words } = context
  return stageScores ? captionAtEdge(stageScoresCaption(stageScores, words), scoreLine, context) : []
}

function typesetName(span: Span, top: number, { words, typesetter }: LaneContext): TextBox {
  const space = { ...withinPadding(span), y: top + stageLane.nameLine }
  return typeset(words.text(span.view.stage.name), space, textStyles.stage, typesetter)
}

function phaseOf(
  span: Span,
  top: number,
  before: Phase | undefined,
  { words, typesetter }: LaneContext,
): PhaseBox[] {
  const { id: stageId, phase } = span.view.stage
  const space = { ...withinPadding(span), y: top + stageLane.phaseLine }
  return phase === before
    ? []
    : [{ stageId, words: typeset(words.phase(phase), space, textStyles.small, typesetter) }]
}
