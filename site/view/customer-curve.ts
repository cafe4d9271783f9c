import type { AskedQuestion, QuestionKey } from '../../core/customers/places/asked-question.ts'
import type { LaneName } from '../drawing/layout/lanes/lane-names.ts'
import { questionLaneOf, questionOfLane } from '../drawing/layout/lanes/lane-names.ts'

/** The question of some whose answers stand over the curve; undefined where none do. */
export function questionOverCurve(
  lanes: readonly LaneName[],
  asked: readonly AskedQuestion[],
): QuestionKey | undefined {
  return lanes.map(overCurve).find(key => asked.some(one => one.key === key))
}

/** The lanes with one question of some over the curve, or none of them. */
export function withQuestionOverCurve(
  lanes: readonly LaneName[],
  asked: readonly AskedQuestion[],
  chosen: QuestionKey | undefined,
): readonly LaneName[] {
  const others = lanes.filter(name => !asked.some(({ key }) => key === overCurve(name)))
  return chosen ? [...others, questionLaneOf('customers-curve', chosen)] : others
}

function overCurve(name: LaneName): QuestionKey | undefined {
  const question = questionOfLane(name)
  return question?.kind === 'customers-curve' ? question.key : undefined
}
