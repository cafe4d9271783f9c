import type { QuestionAnswers } from '../../../core/customers/places/place-answers.ts'
import type { ScoredAudit } from '../../../core/moments/scored-audit.ts'
import type { LaneName } from '../../../site/drawing/layout/lanes/lane-names.ts'
import type { MapInput } from '../../../site/drawing/layout/map-input.ts'
import { questionLaneOf, usualLanes } from '../../../site/drawing/layout/lanes/lane-names.ts'
import { shownQuestions } from '../../../site/view/shown-questions.ts'

/** Which lanes are shown of an audit, and what customers answered as far as they show it. */
export type ShownCustomers = (audit: ScoredAudit) => Pick<MapInput, 'lanes' | 'questions'>

export const noCustomersShown: ShownCustomers = () => ({ lanes: usualLanes, questions: new Map() })

/** All that a map can show of some answers, beside its usual lanes. */
export function allShown(answers: readonly QuestionAnswers[]): ShownCustomers {
  const kinds = ['customers', 'audit-gap', 'perception-gap', 'customers-curve'] as const
  const lanes: LaneName[] = answers.flatMap(({ asked: { key } }) => kinds.map(kind => questionLaneOf(kind, key)))
  return audit => ({ lanes: [...usualLanes, ...lanes], questions: shownQuestions(lanes, answers, audit) })
}
