import type { Auditor } from '../../core/journey/auditor.ts'
import type { JourneyView } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Persona } from '../../core/journey/persona.ts'
import type { ViewFilter } from '../../core/journey/view-filter.ts'
import type { ScoredChoice } from '../../core/journey/view.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { ListFacet } from './facets.ts'
import { nobody, scoredFacets } from '../../core/journey/view-filter.ts'
import { openSpanName } from '../words/month-words.ts'
import { wantedAnswers } from './wanted-answers.ts'

/** What facets are told with. */
export interface FacetWording {
  t: Translate
  language: Language
  auditors: readonly Auditor[]
  personas: readonly Persona[]
}

/** What a facet's value is called. */
export function valueWords(facet: ListFacet, value: string, { t, auditors, personas }: FacetWording): string {
  const words: Partial<Record<ListFacet, () => string>> = {
    auditorIds: () => auditors.find(({ id }) => id === value)?.name ?? t('map.evidence.unknownAuditor'),
    personaIds: () => value === nobody
      ? t('map.filter.nobody')
      : personas.find(({ id }) => id === value)?.name ?? t('map.filter.personaUnknown'),
    channels: () => t(`common.channel.${value}`),
    layouts: () => t(`common.layout.${value}`),
    marks: () => value === 'pivotal' ? t('map.evidence.flagged') : t(`common.mark.${value}`),
  }
  return words[facet]?.() ?? value
}

/** From and to which day, in words; empty where neither is chosen. */
export function periodWords({ from, to }: Pick<ViewFilter, 'from' | 'to'>, { t, language }: FacetWording): string {
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const [first, last] = [from, to].map(day => day && new Date(`${day}T00:00:00Z`))
  if (first && last)
    return first <= last ? dates.formatRange(first, last) : t('map.filter.never')
  if (first)
    return t('map.filter.since', { day: dates.format(first) })
  return last ? t('map.filter.until', { day: dates.format(last) }) : ''
}

/** Of which months customers' answers count, in words; empty where none are chosen. */
export function answeredWords(choice: ScoredChoice, { t, language, personas }: FacetWording): string {
  const { months } = wantedAnswers({}, choice, personas)
  return months ? openSpanName(months, t, language) : ''
}

/** Everything that a filter asks of what is scored, in words. */
export function filterWords({ filter, auditors, personas }: JourneyView, t: Translate, language: Language): string[] {
  const wording = { t, language, auditors, personas }
  const values = scoredFacets.flatMap(facet => (filter[facet] ?? []).map(value => valueWords(facet, value, wording)))
  return [...values, periodWords(filter, wording)].filter(Boolean)
}
