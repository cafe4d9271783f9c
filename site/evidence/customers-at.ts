import type { PlaceAnswers, QuestionAnswers } from '../../core/customers/places/place-answers.ts'
import type { Distribution } from '../../core/customers/scores/distribution.ts'
import type { Perception } from '../../core/customers/scores/perception.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { AuditGap } from '../../core/moments/audit-gaps.ts'
import type { ScoredAudit } from '../../core/moments/scored-audit.ts'
import { isTask } from '../../core/customers/by-hand/question-forms.ts'
import { perceptionsOf } from '../../core/customers/places/perceptions.ts'
import { auditGapsOf } from '../../core/moments/audit-gaps.ts'
import { createAuditGapWords } from '../words/audit-gap-words.ts'
import { createCustomerScoreWords } from '../words/customer-score-words.ts'
import { narrowingWords } from '../words/narrowing-words.ts'
import { createPerceptionWords } from '../words/perception-words.ts'

/** What customers answered to one question at a touchpoint, in words. */
export interface CustomersAt {
  key: string
  question: string
  source: { id: Id, name: string }
  questionId: string
  /** What the figure is, and from when and whose its answers are where not all count. */
  scale: string
  /** Empty where so few answered that it may point at one of them. */
  figure: string
  interval: string
  counted: string
  notes: string[]
  isFaint: boolean
  /** Null where so few answered. */
  distribution: Distribution | null
  /** Whether what was answered are attempts at a task, which was done or not. */
  areTasks: boolean
}

/** What customers answered at a touchpoint to each question that any of them answered there. */
export function customersAt(
  touchpointId: Id,
  answers: readonly QuestionAnswers[],
  audit: ScoredAudit,
  t: Translate,
  language: Language,
): CustomersAt[] {
  return answers.flatMap((one) => {
    const at = one.touchpoints.get(touchpointId)
    return at && at.score.n > 0 ? [answersWords(one, at, gapsAt(touchpointId, one, audit), t, language)] : []
  })
}

function answersWords(
  answers: QuestionAnswers,
  { score, distribution, customers }: PlaceAnswers,
  { gap, perception }: Gaps,
  t: Translate,
  language: Language,
): CustomersAt {
  const { asked: { key, source, question }, narrowing } = answers
  const words = createCustomerScoreWords(t, language)
  const isTold = score.mayShareFigure
  return {
    key,
    question: question.wording,
    source: { id: source.id, name: source.name },
    questionId: question.id,
    scale: [words.scale(question), ...narrowingWords(narrowing, t, language)].join(t('common.list.dot')),
    figure: isTold ? words.figure(score, answers) : '',
    interval: isTold ? words.interval(score, answers) : '',
    counted: words.answers(score.n, customers),
    notes: [
      isTold ? '' : t('map.evidence.fewCustomers'),
      score.notExperienced > 0 ? t('map.evidence.notExperienced', { n: words.count(score.notExperienced) }) : '',
      isTold && score.intervalMayBeTooNarrow ? t('map.how.customers.narrow') : '',
      gap ? gapWords(gap, t, language) : '',
      perception && perception.guesses.length > 0 ? believedWords(perception, t, language) : '',
    ].filter(Boolean),
    isFaint: score.isTentative || !isTold,
    distribution: isTold ? distribution : null,
    areTasks: source.kind === 'usability-test' && isTask(question),
  }
}

/** How auditors and what is believed differ from customers. */
interface Gaps {
  gap: AuditGap | undefined
  perception: Perception | undefined
}

function gapsAt(touchpointId: Id, answers: QuestionAnswers, { view, scored }: ScoredAudit): Gaps {
  const rated = scored.find(({ criterion }) => criterion.id === answers.asked.question.criterionId)
  return {
    gap: rated && auditGapsOf(view, rated, answers)?.touchpoints.get(touchpointId),
    perception: perceptionsOf(answers).touchpoints.get(touchpointId),
  }
}

function believedWords(perception: Perception, t: Translate, language: Language): string {
  const words = createPerceptionWords(t, language)
  return perception.difference === null
    ? t('map.evidence.noPerception', { reason: words.none(perception.reason) })
    : t('map.evidence.perception', {
        gap: words.figure(perception),
        interval: words.interval(perception),
        guesses: words.guesses(perception.guesses.length),
      })
}

function gapWords(gap: AuditGap, t: Translate, language: Language): string {
  const words = createAuditGapWords(t, language)
  return gap.difference === null
    ? t('map.evidence.noGap', { reason: words.none(gap.reason) })
    : t('map.evidence.gap', { gap: words.figure(gap), interval: words.interval(gap) })
}
