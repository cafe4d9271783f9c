import type { Criterion } from '../../../../core/journey/criterion.ts'
import type { AuditScore } from '../../../../core/scores/audit-score.ts'
import type { Span } from '../columns/columns.ts'
import type { LaneContext } from '../lane-context.ts'
import type { StageBox } from '../map-boxes.ts'
import type { TextBox } from '../text/text-box.ts'
import { isFaint } from '../../../../core/scores/audit-score.ts'
import { gapReasons } from '../../../../core/scores/gap-reason.ts'
import { measures } from '../../measures/measures.ts'
import { withinPadding } from '../stretch.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { scoreBar } from './score-bar.ts'

const { stageLane } = measures

/** What a stage is set in, with its name, px. */
interface StageSpace extends Pick<Span, 'view' | 'x' | 'width'> {
  name: TextBox
  /** Baseline of the score. */
  scoreLine: number
}

/** A score that there is. */
type StageScore = AuditScore & { value: number }

/** A stage with its score; hatched where nothing was rated. */
export function stageBox(space: StageSpace, context: LaneContext): StageBox {
  const { stageScores } = context.input
  const score = stageScores?.scores.stages.get(space.view.stage.id)
  return stageScores && score && isRated(score)
    ? ratedStage(space, score, stageScores.criterion, context)
    : emptyStage(space, context)
}

function isRated(score: AuditScore): score is StageScore {
  return score.value !== null
}

function ratedStage(space: StageSpace, score: StageScore, criterion: Criterion, context: LaneContext): StageBox {
  const { words, typesetter } = context
  const { name, scoreLine } = space
  const { x, width } = withinPadding(space)
  const value = typeset(words.figure(score.value, criterion), { x, y: scoreLine, width }, textStyles.score, typesetter)
  const afterValue = { x: x + value.width + stageLane.uncertaintyAfterScore, y: scoreLine, width }
  const uncertainty = typeset(words.uncertainty(score, criterion), afterValue, textStyles.quiet, typesetter)
  const isBeside = afterValue.x + uncertainty.width <= x + width
  const underBar = { x, y: scoreLine + stageLane.countedUnderScore, width }
  const counted = isBeside ? words.counted(score) : words.countedUnder(score, criterion)
  const faint = isFaint(score)
  return {
    stageId: space.view.stage.id,
    x: space.x,
    width: space.width,
    name,
    score: faint ? { ...value, tone: 'ink3' } : value,
    uncertainty: isBeside ? uncertainty : null,
    bar: scoreBar(score, criterion, { x, y: scoreLine + stageLane.barUnderScore, width }),
    gap: null,
    counted: typeset(counted, underBar, textStyles.small, typesetter),
    faint,
  }
}

function emptyStage(space: StageSpace, { input, words, typesetter }: LaneContext): StageBox {
  const { view, name, scoreLine } = space
  const { x, width } = withinPadding(space)
  const reasons = gapReasons(view.touchpoints, input.stageScores?.criterion.id)
  const underGap = { x, y: scoreLine + stageLane.countedUnderScore, width }
  return {
    stageId: view.stage.id,
    x: space.x,
    width: space.width,
    name,
    score: null,
    uncertainty: null,
    bar: null,
    gap: { x, y: scoreLine - stageLane.gapOverScore, width, height: stageLane.gapHeight },
    counted: typeset(words.gap(reasons), underGap, textStyles.small, typesetter),
    faint: true,
  }
}
