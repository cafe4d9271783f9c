import type { AskedQuestion, QuestionKey } from '../../core/customers/places/asked-question.ts'
import type { QuestionAnswers } from '../../core/customers/places/place-answers.ts'
import type { Criterion } from '../../core/journey/criterion.ts'
import type { ScoredAudit } from '../../core/moments/scored-audit.ts'
import type { LaneName } from '../drawing/layout/lanes/lane-names.ts'
import type { ShownQuestion } from '../drawing/layout/question-words.ts'
import { isAboutTheSame } from '../../core/customers/places/like-with-like.ts'
import { perceptionsOf } from '../../core/customers/places/perceptions.ts'
import { auditGapsOf } from '../../core/moments/audit-gaps.ts'
import { questionLaneOf, questionOfLane, usualLanes } from '../drawing/layout/lanes/lane-names.ts'

/** What lanes show of customers' answers, by question. */
export function shownQuestions(
  lanes: readonly LaneName[],
  answers: readonly QuestionAnswers[],
  audit: ScoredAudit,
): ReadonlyMap<QuestionKey, ShownQuestion> {
  const byKey = new Map(answers.map(one => [one.asked.key, one]))
  const shown = lanes.flatMap(name => questionOfLane(name) ?? [])
  const hasGap = new Set(shown.filter(({ kind }) => kind === 'audit-gap').map(({ key }) => key))
  return new Map(shown.flatMap(({ key }): [QuestionKey, ShownQuestion][] => {
    const ofKey = byKey.get(key)
    return ofKey ? [[key, shownOf(ofKey, hasGap.has(key), audit)]] : []
  }))
}

function shownOf(answers: QuestionAnswers, hasGap: boolean, audit: ScoredAudit): ShownQuestion {
  return { answers, gaps: hasGap ? gapsOf(answers, audit) : null, perceptions: perceptionsOf(answers) }
}

function gapsOf(answers: QuestionAnswers, { view, scored }: ScoredAudit): ShownQuestion['gaps'] {
  const rated = scored.find(({ criterion }) => criterion.id === answers.asked.question.criterionId)
  return rated ? auditGapsOf(view, rated, answers) : null
}

/** The lanes that customers' answers to some questions can have beside those of any map, in their usual order. */
export function questionLanes(asked: readonly AskedQuestion[], criteria: readonly Criterion[]): LaneName[] {
  return asked.flatMap(({ key, question }) => [
    questionLaneOf('customers', key),
    ...criteria.some(({ id }) => id === question.criterionId) ? [questionLaneOf('audit-gap', key)] : [],
    ...question.boxes === null ? [] : [questionLaneOf('perception-gap', key)],
  ])
}

/** The questions whose answers can stand over a curve. */
export function questionsOverCurve(asked: readonly AskedQuestion[], criterion: Criterion): AskedQuestion[] {
  return asked.filter(({ question }) => isAboutTheSame(question, criterion))
}

/**
 * The lanes of a map of which nobody chose any: customers' answers to one question are among them, and over
 * the curve where it is about the same.
 */
export function usualLanesFor(asked: readonly AskedQuestion[]): readonly LaneName[] {
  const first = asked.find(({ question }) => question.criterionId !== null) ?? asked[0]
  if (!first)
    return usualLanes
  const lane = questionLaneOf('customers', first.key)
  const lanes = usualLanes.flatMap(name => name === 'curve' ? [name, lane] : name)
  return [...lanes, questionLaneOf('customers-curve', first.key)]
}
