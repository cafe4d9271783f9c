import type { QuestionAnswers } from '../../core/customers/places/place-answers.ts'
import type { SourceResponse } from '../../core/customers/places/source-response.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { MapInput } from '../drawing/layout/map-input.ts'
import { scoreKindOf } from '../../core/customers/scores/score-kind.ts'
import { formatShare } from '../../core/locales/format-share.ts'
import { questionOfLane } from '../drawing/layout/lanes/lane-names.ts'
import { createCustomerScoreWords } from '../words/customer-score-words.ts'
import { narrowingSentences } from '../words/narrowing-words.ts'
import { toldResponse } from '../words/told-response.ts'

/** How customers' scores were counted, one sentence each; none where none are shown. */
export function customerSentences(
  { lanes, questions }: Pick<MapInput, 'lanes' | 'questions'>,
  t: Translate,
  language: Language,
): string[] {
  if (questions.size === 0)
    return []
  const kinds = new Set(lanes.map(name => questionOfLane(name)?.kind))
  return [
    ...[...questions.values()].flatMap(({ answers }) => questionSentences(answers, t, language)),
    t('map.how.customers.few'),
    ...kinds.has('audit-gap') ? [t('map.how.customers.gap')] : [],
    ...kinds.has('perception-gap') ? [t('map.how.customers.perception')] : [],
  ]
}

function questionSentences(answers: QuestionAnswers, t: Translate, language: Language): string[] {
  const { asked, answers: n, customers, isHere, isUnreadable, response, narrowing } = answers
  const words = createCustomerScoreWords(t, language)
  const figure = t(`map.how.customers.${scoreKindOf(asked.question)}`, { scale: words.scale(asked.question) })
  const name = words.name(asked)
  if (!isHere)
    return [t(`map.how.customers.${isUnreadable ? 'unreadable' : 'notHere'}`, { name })]
  const counted = n === null ? '' : words.answers(n, customers)
  return [
    t(counted ? 'map.how.customers.counted' : 'map.how.customers.uncounted', { name, figure, counted }),
    ...narrowingSentences(name, narrowing, t, language),
    ...response ? responseSentences(name, response, t, language) : [],
    ...whoseSentences(answers, t),
  ]
}

/** How many of those whom its source asked answered; nothing where nobody knows. */
function responseSentences(name: string, response: SourceResponse, t: Translate, language: Language): string[] {
  const told = toldResponse(response)
  if (!told)
    return []
  const n = told.n.toLocaleString(language)
  const answered = told.kind === 'counts'
    ? t('map.how.customers.fewAsked', { name, answered: told.answered, n })
    : t('map.how.customers.response', { name, share: formatShare(told.share, language), n })
  return [answered, ...response.quiet ? [t('map.how.customers.quiet')] : []]
}

/** Whose the answers are decides whether each customer counts once. */
function whoseSentences(answers: QuestionAnswers, t: Translate): string[] {
  return [
    ...answers.customers === null ? [] : [t('map.how.customers.latest')],
    ...mayBeTooNarrow(answers) ? [t('map.how.customers.narrow')] : [],
  ]
}

/** Whether some of a question's intervals may be too narrow, since a customer may be in them more than once. */
export function mayBeTooNarrow({ touchpoints, stages, journey }: QuestionAnswers): boolean {
  const places = [...touchpoints.values(), ...stages.values(), ...journey ? [journey] : []]
  return places.some(({ score }) => score.intervalMayBeTooNarrow)
}
