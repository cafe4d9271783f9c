import type { Layout } from '../../core/journey/context.ts'
import type { JourneyView } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { ScoredAudit } from '../../core/moments/scored-audit.ts'
import { isDesktopNarrowed, layouts } from '../../core/journey/context.ts'
import { touchpointsOf } from '../../core/journey/journey-view.ts'
import { hasNoLayout } from '../../core/journey/observation.ts'
import { isolated } from '../../core/journey/text-direction.ts'
import { nobody } from '../../core/journey/view-filter.ts'
import { formatList } from '../words/format-list.ts'
import { mostNamed, withRest } from '../words/with-rest.ts'
import { filterWords, valueWords } from './facet-words.ts'

/** Which layout, market and persona count, or which count together, and what else was chosen. */
export function filterSentences(audit: ScoredAudit, t: Translate, language: Language): string[] {
  return [
    ...layoutSentence(audit, t, language),
    ...marketSentence(audit, t, language),
    ...personaSentence(audit, t, language),
    ...choiceSentence(audit, t, language),
  ]
}

/** Which layout counts, or which count together; nothing where only one can. */
function layoutSentence({ view }: ScoredAudit, t: Translate, language: Language): string[] {
  const [layout, another] = view.filter.layouts ?? []
  if (layout && !another)
    return [oneLayout(layout, t), ...narrowedSentence(view, t), ...noPageSentence(view, t)]
  const seen = countedIn(view).filter(one => !hasNoLayout(one)).map(({ context }) => context.layout)
  const names = [...layouts, null]
    .filter(layout => seen.includes(layout))
    .map(layout => isolated(t(`common.layout.${layout ?? 'unknown'}`)))
  return names.length > 1 ? [t('map.how.pooled', { layouts: formatList(names, language) })] : []
}

function oneLayout(layout: Layout, t: Translate): string {
  return t('map.how.oneLayout', { layout: t(`common.layout.${layout}`) })
}

/** How many count on whatever layout, since they are of no page; nothing where none do. */
function noPageSentence(view: JourneyView, t: Translate): string[] {
  const n = countedIn(view).filter(hasNoLayout).length
  return n > 0 ? [t('map.how.noPage', { n }, n)] : []
}

/** How many count as a desktop's though the panel narrowed them; nothing where none do. */
function narrowedSentence(view: JourneyView, t: Translate): string[] {
  const n = contextsOf(view).filter(isDesktopNarrowed).length
  const names = { tablet: t('common.layout.tablet'), desktop: t('common.layout.desktop') }
  return n > 0 && view.filter.layouts?.includes('desktop') ? [t('map.how.narrowed', { n, ...names }, n)] : []
}

/** Which market counts, or which count together; nothing where there is only one. */
function marketSentence({ view }: ScoredAudit, t: Translate, language: Language): string[] {
  const [market, another] = view.filter.markets ?? []
  if (market !== undefined && another === undefined)
    return [t('map.how.oneMarket', { market })]
  const markets = new Set(contextsOf(view).map(({ market }) => market))
  const names = [...markets].sort(compareMarkets).slice(0, mostNamed).map(market =>
    isolated(market ?? t('map.filter.marketUnknown')))
  const listed = withRest(names, markets.size, t)
  return names.length > 1 ? [t('map.how.pooledMarkets', { markets: formatList(listed, language) })] : []
}

/** As which persona counts what was walked, or as which together; nothing where there is only one. */
function personaSentence({ view }: ScoredAudit, t: Translate, language: Language): string[] {
  const nameOf = (value: string) => isolated(valueWords('personaIds', value, { ...view, t, language }))
  const [persona, another] = view.filter.personaIds ?? []
  if (persona !== undefined && another === undefined)
    return [t('map.how.onePersona', { persona: nameOf(persona) })]
  const walked = new Set(countedIn(view).map(({ personaId }) => personaId ?? nobody))
  const listed = withRest([...walked].slice(0, mostNamed).map(nameOf), walked.size, t)
  return walked.size > 1 ? [t('map.how.pooledPersonas', { personas: formatList(listed, language) })] : []
}

/** Which auditors, channels and days alone count; nothing where all do. */
function choiceSentence({ view }: ScoredAudit, t: Translate, language: Language): string[] {
  const { layouts: _, markets: __, personaIds: ___, ...filter } = view.filter
  const chosen = filterWords({ ...view, filter }, t, language).map(isolated)
  return chosen.length > 0 ? [t('map.how.chosen', { chosen: formatList(chosen, language) })] : []
}

/** In alphabetical order, the unknown one last. */
function compareMarkets(a: string | null, b: string | null): number {
  if (a === null)
    return 1
  return b === null || a < b ? -1 : 1
}

/** Where those observations were made that count. */
function contextsOf(view: JourneyView): Observation['context'][] {
  return countedIn(view).map(({ context }) => context)
}

function countedIn(view: JourneyView): Observation[] {
  return touchpointsOf(view).flatMap(({ observations }) => observations).filter(({ leftOut }) => !leftOut)
}
