import type { Auditor } from '../../../core/journey/auditor.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Month } from '../../../core/journey/month.ts'
import type { Observation } from '../../../core/journey/observation.ts'
import type { Persona } from '../../../core/journey/persona.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import type { ScoredFacet } from '../../../core/journey/view-filter.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { FacetWording } from '../../view/facet-words.ts'
import type { Facet, ListFacet } from '../../view/facets.ts'
import type { FilterState } from '../../view/offered-facets.ts'
import type { ShownMap } from '../../view/use-shown-map.ts'
import { touchpointsOf } from '../../../core/journey/journey-view.ts'
import { monthsOfDays } from '../../../core/journey/month.ts'
import { facetValue } from '../../../core/journey/view-filter.ts'
import { answeredWords, periodWords, valueWords } from '../../view/facet-words.ts'
import { asKeptApart, chosenValues, isListed, isScoredList } from '../../view/facets.ts'
import { isFacetChosen } from '../../view/filter-changes.ts'
import { isPooledIn } from '../../view/offered-facets.ts'

/** What the bar tells of a map, and what it offers. */
export interface BarState extends FilterState {
  auditors: readonly Auditor[]
  personas: readonly Persona[]
  /** From the first in which customers answered to the last. */
  months: readonly Month[]
  /** How many of what is scored are shown; null where all are. */
  matches: number | null
}

/** What the bar tells of a map that is shown. */
export function barStateOf({ choices, filter, matching, audit, asked }: ShownMap): BarState {
  const scored = touchpointsOf(audit.value.view).flatMap(({ observations }) => observations)
  return {
    content: choices.content.value,
    counted: filter.counted.value,
    filter: filter.filter.value,
    scored,
    auditors: audit.value.view.auditors,
    personas: audit.value.view.personas,
    months: answeredMonths(asked.value.map(({ source }) => source)),
    matches: matching.value && scored.filter(matching.value).length,
  }
}

/** The months from the first answer of any source to the last, as far as they tell; each once. */
function answeredMonths(sources: readonly Source[]): Month[] {
  const days = sources.flatMap(({ answers }) => answers?.from && answers.to ? [answers.from, answers.to] : []).sort()
  return days.length > 0 ? monthsOfDays(days[0]!, days.at(-1)!) : []
}

/** Whether there is anything to choose of a facet: observations differ in it, or something is chosen. */
export function isOffered(facet: Facet, state: BarState): boolean {
  if (isFacetChosen(state.content, facet) || facet === 'period')
    return true
  if (facet === 'answered')
    return state.months.length > 1
  if (isScoredList(facet))
    return isDiverse(facet, state)
  const has: Record<Exclude<Facet, 'period' | 'answered' | ScoredFacet>, (one: Observation) => boolean> = {
    marks: one => one.marks.length > 0,
    tags: one => one.tags.length > 0,
    address: one => one.page !== null,
  }
  return state.counted.some(({ observation }) => has[facet as keyof typeof has](observation))
}

/** Whether observations differ in a facet. */
function isDiverse(facet: ScoredFacet, { counted, filter }: BarState): boolean {
  const [first, ...others] = counted.map(each => facetValue(facet, each, filter))
  return others.some(value => value !== first)
}

/**
 * Whether the bar says of a facet what is chosen. What is kept apart may differ though nobody chose anything, and where
 * it does not differ, nobody needs to know that it counts together.
 */
export function isTold(facet: Facet, state: BarState): boolean {
  const apart = asKeptApart(facet)
  return apart
    ? chosenValues(state.content, apart) !== undefined || isDiverse(apart, state)
    : isFacetChosen(state.content, facet)
}

/** What of a facet is scored or shown, in a few words; empty where all is. */
export function facetSummary(facet: Facet, state: BarState, t: Translate, language: Language): string {
  const wording = { t, language, auditors: state.auditors, personas: state.personas }
  if (!isListed(facet))
    return unlistedSummary(facet, state, wording)
  if (isPooledIn(state.content.scored, facet))
    return t(`map.filter.all.${facet}`)
  const [first, ...others] = effectiveValues(facet, state)
  const name = first === undefined ? '' : valueWords(facet, first, wording)
  return others.length > 0 ? t('map.filter.andMore', { name, n: others.length }) : name
}

function unlistedSummary(facet: Exclude<Facet, ListFacet>, state: BarState, wording: FacetWording): string {
  const { content: { scored, shown }, filter } = state
  switch (facet) {
    case 'period': return periodWords(filter, wording)
    case 'answered': return answeredWords(scored, wording)
    case 'address': return shown.address ?? ''
  }
}

function effectiveValues(facet: ListFacet, { content, filter }: BarState): readonly string[] {
  return (isScoredList(facet) ? filter[facet] : chosenValues(content, facet)) ?? []
}
