import type { JourneyView } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { ScoredAudit, ScoredCriterion } from '../../core/moments/scored-audit.ts'
import { isDesktopNarrowed, layouts } from '../../core/journey/context.ts'
import { touchpointsOf } from '../../core/journey/journey-view.ts'
import { isolated } from '../../core/journey/text-direction.ts'
import { remember } from '../../core/moments/remembered.ts'
import { leniencyWords } from '../words/adjustment-words.ts'
import { missingIntervalWords } from '../words/interval-words.ts'
import { createScoreWords } from '../words/score-words.ts'
import { touchpointNames } from '../words/touchpoint-names.ts'
import { mostNamed, withRest } from '../words/with-rest.ts'
import { filterWords } from './facet-words.ts'

/** How scores were counted, one sentence each, and the islands that are not compared. */
interface CountingWords {
  sentences: string[]
  islands: string[]
}

/** How the scores of a criterion were counted. */
export function howCounted(
  audit: ScoredAudit,
  curve: ScoredCriterion,
  t: Translate,
  language: Language,
): CountingWords {
  const islands = islandLines(audit, curve, t, language)
  const sentences = [
    ...scoreSentences(audit, curve, t, language),
    ...rememberedSentence(curve, t, language),
    ...filterSentences(audit, t, language),
    ...islands.length > 0 ? [t('map.how.islands', { n: curve.scores.islands.length })] : [],
  ]
  return { sentences, islands }
}

/** Which layout and which market count, or which count together, and what else was chosen. */
export function filterSentences(audit: ScoredAudit, t: Translate, language: Language): string[] {
  return [
    ...layoutSentence(audit, t, language),
    ...marketSentence(audit, t, language),
    ...choiceSentence(audit, t, language),
  ]
}

function scoreSentences({ view }: ScoredAudit, curve: ScoredCriterion, t: Translate, language: Language): string[] {
  const touchpoints = [...curve.scores.touchpoints.values()]
  const isAdjusted = touchpoints.some(({ adjusted }) => adjusted)
  return [
    ...isAdjusted ? adjustedSentences(view, curve, t, language) : [t('map.how.plain')],
    ...touchpoints.some(({ interval }) => interval) ? intervalSentences(curve, t, language) : [],
    ...missingIntervalWords(curve.scores, t),
    t('map.how.grey'),
  ]
}

/** That scores are adjusted, and by what. */
function adjustedSentences(
  { auditors }: JourneyView,
  curve: ScoredCriterion,
  t: Translate,
  language: Language,
): string[] {
  return [t('map.how.adjusted'), t('map.how.leniency', { auditors: leniencyWords(auditors, curve, t, language) })]
}

function intervalSentences({ criterion }: ScoredCriterion, t: Translate, language: Language): string[] {
  const step = criterion.scale.step.toLocaleString(language)
  return [t('map.how.interval'), t('map.how.rounding', { step })]
}

/** How peak and end would colour the memory; nothing where nothing is rated. */
function rememberedSentence({ criterion, scores }: ScoredCriterion, t: Translate, language: Language): string[] {
  const remembered = remember(scores, criterion)
  if (!remembered)
    return []
  const { figure, scale } = createScoreWords(t, language)
  const value = figure(remembered.value, criterion)
  return [t('map.how.remembered', {
    peak: figure(remembered.peak, criterion),
    end: figure(remembered.end, criterion),
    value: t('map.how.onScale', { value, scale: scale(criterion) }),
    auditors: t('common.count.auditors', { n: remembered.auditors }, remembered.auditors),
  })]
}

/** Which layout counts, or which count together; nothing where only one can. */
function layoutSentence({ view }: ScoredAudit, t: Translate, language: Language): string[] {
  const [layout, another] = view.filter.layouts ?? []
  if (layout && !another)
    return [t('map.how.oneLayout', { layout: t(`common.layout.${layout}`) }), ...narrowedSentence(view, t)]
  const seen = contextsOf(view).map(({ layout }) => layout)
  const names = [...layouts, null]
    .filter(layout => seen.includes(layout))
    .map(layout => isolated(t(`common.layout.${layout ?? 'unknown'}`)))
  return names.length > 1 ? [t('map.how.pooled', { layouts: formatList(names, language) })] : []
}

/** How many count as a desktop's though the panel narrowed them; nothing where none do. */
function narrowedSentence(view: ScoredAudit['view'], t: Translate): string[] {
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

/** Which auditors, channels and days alone count; nothing where all do. */
function choiceSentence({ view }: ScoredAudit, t: Translate, language: Language): string[] {
  const { layouts: _, markets: __, ...filter } = view.filter
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
function contextsOf(view: ScoredAudit['view']): Observation['context'][] {
  return touchpointsOf(view)
    .flatMap(({ observations }) => observations)
    .filter(({ leftOut }) => !leftOut)
    .map(({ context }) => context)
}

/** The touchpoints of each island; nothing where all can be compared. */
function islandLines(
  { view }: ScoredAudit,
  { scores: { islands } }: ScoredCriterion,
  t: Translate,
  language: Language,
): string[] {
  if (islands.length < 2)
    return []
  const names = touchpointNames(view, language)
  const lines = islands.slice(0, mostNamed).map((ids, index) => {
    const named = ids.slice(0, mostNamed).map(id => isolated(names.get(id) ?? ''))
    return t('map.how.island', { n: index + 1, touchpoints: formatList(withRest(named, ids.length, t), language) })
  })
  return withRest(lines, islands.length, t)
}

function formatList(names: string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}
