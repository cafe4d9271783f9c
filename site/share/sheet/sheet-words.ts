import type { JourneyView } from '../../../core/journey/journey-view.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Observation } from '../../../core/journey/observation.ts'
import type { Timestamp } from '../../../core/journey/timestamp.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { Candidate } from '../../../core/moments/candidate.ts'
import type { ScoredAudit, ScoredCriterion } from '../../../core/moments/scored-audit.ts'
import type { MapInput } from '../../drawing/layout/map-input.ts'
import type { SheetWords } from '../../drawing/sheet/layout-sheet.ts'
import { touchpointsOf } from '../../../core/journey/journey-view.ts'
import { isolated } from '../../../core/journey/text-direction.ts'
import { formatDays } from '../../../core/screen/format-dates.ts'
import { mayBeTooNarrow } from '../../view/customer-sentences.ts'
import { filterSentences } from '../../view/filter-sentences.ts'
import { formatList } from '../../words/format-list.ts'
import { joinSentences } from '../../words/join-sentences.ts'
import { mapSentence } from '../../words/map-sentence.ts'

/** What a map shows that leaves the screen, and when it leaves. */
export interface SheetSubject {
  audit: ScoredAudit
  /** Null where the audit asks nothing. */
  curve: ScoredCriterion | null
  candidates: Candidate[]
  /** What of customers' answers is shown. */
  questions: MapInput['questions']
  /** Whether customers answered and nothing of it is shared. */
  areCustomersLeftOut: boolean
  at: Timestamp
}

/** What a map says of itself where it leaves the screen: title, date, n and sources. */
export function sheetWords(
  { audit, curve, candidates, at, ...customers }: SheetSubject,
  t: Translate,
  language: Language,
): SheetWords {
  const { view } = audit
  return {
    title: view.audit.title,
    sentence: curve ? mapSentence(view, curve, candidates, t, language).text : '',
    about: [
      aboutWords(view, t, language),
      joinSentences(filterSentences(audit, t, language), language),
    ].filter(Boolean),
    foot: [
      joinSentences([
        ...curve ? [t('map.how.grey')] : [],
        ...candidates.length > 0 ? [t('share.sheet.stars')] : [],
      ], language),
      joinSentences([
        sourceWords(customers, t, language),
        t('share.sheet.saved', { day: formatDays(at, at, language) }),
      ], language),
    ].filter(Boolean),
  }
}

/** What every figure of what is shared comes from. */
export function sourceWords(
  { questions, areCustomersLeftOut }: Pick<SheetSubject, 'questions' | 'areCustomersLeftOut'>,
  t: Translate,
  language: Language,
): string {
  const shown = [...questions.values()].map(({ answers }) => answers)
  const names = new Set(shown.map(({ asked }) => isolated(asked.source.name)))
  if (names.size === 0)
    return t(areCustomersLeftOut ? 'share.sheet.sourcesWithoutCustomers' : 'share.sheet.sources')
  return joinSentences([
    t('share.sheet.sourcesWithCustomers', { sources: formatList([...names], language) }),
    ...shown.some(mayBeTooNarrow) ? [t('map.how.customers.narrow')] : [],
  ], language)
}

/** Which round, when it was observed and how much. */
function aboutWords(view: JourneyView, t: Translate, language: Language): string {
  const observations = observationsOnSheet(view)
  const auditors = new Set(observations.map(({ auditorId }) => auditorId)).size
  return [
    t('share.sheet.round', { n: view.audit.round }),
    observedDays(observations, language),
    t('common.count.auditors', { n: auditors }, auditors),
    t('common.count.observations', { n: observations.length }, observations.length),
  ].filter(Boolean).join(t('common.list.dot'))
}

/** The observations that the scores of a view stand on. */
export function observationsOnSheet(view: JourneyView): Observation[] {
  return touchpointsOf(view).flatMap(({ observations }) => observations).filter(({ leftOut }) => leftOut === null)
}

/** Empty where there are none. */
function observedDays(observations: Observation[], language: Language): string {
  const days = observations.map(({ observedAt }) => observedAt).sort()
  return days.length > 0 ? formatDays(days[0]!, days.at(-1)!, language) : ''
}
