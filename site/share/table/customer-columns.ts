import type { QuestionAnswers } from '../../../core/customers/places/place-answers.ts'
import type { Perception } from '../../../core/customers/scores/perception.ts'
import type { CustomerScore } from '../../../core/customers/scores/score-counts.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { AuditGaps } from '../../../core/moments/audit-gaps.ts'
import type { LaneOfQuestion } from '../../drawing/layout/lanes/lane-names.ts'
import type { ShownQuestion } from '../../drawing/layout/question-words.ts'
import type { JourneyRow, SharedColumn, TableSubject, TableValue } from './table-column.ts'
import { isOverCurve, questionOfLane } from '../../drawing/layout/lanes/lane-names.ts'
import { createCustomerScoreWords } from '../../words/customer-score-words.ts'
import { rounded } from './table-column.ts'

/** What the lanes of customers' answers say; places of so few answers that they are left out have empty cells. */
export function customerColumns(subject: TableSubject): SharedColumn[] {
  return subject.lanes.filter(name => !isOverCurve(name)).flatMap((name) => {
    const question = questionOfLane(name)
    return question ? columnsOf(question, subject) : []
  })
}

function columnsOf({ kind, key }: LaneOfQuestion, subject: TableSubject): SharedColumn[] {
  const question = subject.questions.get(key)
  if (!question)
    return []
  if (kind === 'perception-gap')
    return perceptionColumnsOf(question, subject)
  return kind === 'customers'
    ? scoreColumnsOf(question.answers, subject)
    : gapColumnsOf(question.answers, question.gaps, subject)
}

function scoreColumnsOf(answers: QuestionAnswers, { t, language }: TableSubject): SharedColumn[] {
  const words = createCustomerScoreWords(t, language)
  const name = t('share.table.customers.of', {
    question: words.name(answers.asked),
    scale: words.scale(answers.asked.question),
  })
  const column = (part: string, of: (score: CustomerScore) => TableValue): SharedColumn => ({
    name: t('share.table.of', { criterion: name, part: t(`share.table.customers.${part}`) }),
    value: (row) => {
      const score = scoreAt(placeOf(row), answers)
      return score ? of(score) : null
    },
  })
  return [
    column('value', ({ value }) => rounded(value)),
    column('low', ({ interval }) => rounded(interval?.low)),
    column('high', ({ interval }) => rounded(interval?.high)),
    column('answers', ({ n }) => n),
  ]
}

function gapColumnsOf(answers: QuestionAnswers, gaps: AuditGaps | null, { t, language }: TableSubject): SharedColumn[] {
  const question = createCustomerScoreWords(t, language).name(answers.asked)
  const name = t('share.table.customers.gap', { question })
  const column = (part: string, of: (row: JourneyRow) => TableValue): SharedColumn =>
    ({ name: t('share.table.of', { criterion: name, part: t(`share.table.customers.${part}`) }), value: of })
  const gapAt = (row: JourneyRow) => {
    const gap = gaps?.touchpoints.get(placeOf(row)) ?? gaps?.stages.get(placeOf(row))
    return gap?.difference == null ? null : gap
  }
  return [
    column('difference', row => rounded(gapAt(row)?.difference)),
    column('low', row => rounded(gapAt(row)?.interval.low)),
    column('high', row => rounded(gapAt(row)?.interval.high)),
    column('answers', row => gapAt(row)?.n ?? null),
  ]
}

function perceptionColumnsOf({ answers, perceptions }: ShownQuestion, { t, language }: TableSubject): SharedColumn[] {
  const question = createCustomerScoreWords(t, language).name(answers.asked)
  const name = t('share.table.customers.perception', { question })
  const column = (part: string, of: (perception: Perception) => TableValue): SharedColumn => ({
    name: t('share.table.of', { criterion: name, part: t(`share.table.customers.${part}`) }),
    value: (row) => {
      const perception = perceptions.touchpoints.get(placeOf(row))
      return perception ? of(perception) : null
    },
  })
  return [
    column('median', ({ median }) => rounded(median)),
    column('guesses', ({ guesses }) => guesses.length || null),
    column('believed', ({ difference }) => rounded(difference)),
    column('low', perception => perception.difference === null ? null : rounded(perception.interval.low)),
    column('high', perception => perception.difference === null ? null : rounded(perception.interval.high)),
    column('answers', perception => perception.difference === null ? null : perception.n),
  ]
}

function placeOf({ stage, touchpoint }: JourneyRow): Id {
  return touchpoint ? touchpoint.touchpoint.id : stage.stage.id
}

/** Never one of fewer than five customers, whoever asks. */
function scoreAt(placeId: Id, { touchpoints, stages }: QuestionAnswers): CustomerScore | null {
  const score = (touchpoints.get(placeId) ?? stages.get(placeId))?.score
  return score?.mayShareFigure ? score : null
}
