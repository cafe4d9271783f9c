import type { Id } from '../../core/journey/identifier.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { Candidate } from '../../core/moments/candidate.ts'
import type { ScoredAudit, ScoredCriterion } from '../../core/moments/scored-audit.ts'
import { layouts } from '../../core/journey/context.ts'
import { touchpointsOf } from '../../core/journey/journey-view.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { remember } from '../../core/moments/remembered.ts'
import { surestReasonWords } from '../words/candidate-words.ts'
import { createScoreWords } from '../words/score-words.ts'

/** How the scores of a criterion were counted: one sentence each, and the islands that are not compared. */
export function howCounted(audit: ScoredAudit, curve: ScoredCriterion, t: Translate, language: Language): { sentences: string[], islands: string[] } {
  const { scores } = curve
  const touchpoints = [...scores.touchpoints.values()]
  const islands = scores.islands.length > 1 ? islandLines(audit, scores.islands, t, language) : []
  const sentences = [
    touchpoints.some(({ adjusted }) => adjusted) ? t('map.how.adjusted') : t('map.how.plain'),
    touchpoints.some(({ interval }) => interval) ? t('map.how.interval') : t('map.how.noInterval'),
    t('map.how.grey'),
    ...rememberedSentence(curve, t, language),
    ...layoutSentence(audit, t, language),
    ...marketSentence(audit, t, language),
    ...(islands.length > 0 ? [t('map.how.islands', { n: islands.length })] : []),
  ]
  return { sentences, islands }
}

/** A candidate's touchpoint with its surest reason, for a list. */
interface CandidateLine {
  id: Id
  name: string
  reason: string
}

/** The candidates in their order, and what they are ordered by; both empty where there are none. */
export function candidateOrder({ view }: ScoredAudit, candidates: Candidate[], t: Translate, language: Language): { sentences: string[], candidates: CandidateLine[] } {
  if (candidates.length === 0)
    return { sentences: [], candidates: [] }
  const touchpoints = new Map(touchpointsOf(view).map(({ touchpoint }) => [touchpoint.id, touchpoint]))
  const lineOf = (candidate: Candidate): CandidateLine => {
    const name = textIn(touchpoints.get(candidate.touchpointId)!.name, language)
    return { id: candidate.touchpointId, name: candidate.settleFirst ? t('map.how.settleFirst', { name }) : name, reason: surestReasonWords(candidate, t) }
  }
  return {
    sentences: [t('map.how.order'), ...(candidates.some(({ reach }) => reach === null) ? [t('map.how.reachUnknown')] : [])],
    candidates: candidates.map(lineOf),
  }
}

/** How peak and end would colour the memory; nothing where nothing is rated. */
function rememberedSentence({ criterion, scores }: ScoredCriterion, t: Translate, language: Language): string[] {
  const remembered = remember(scores, criterion)
  if (!remembered)
    return []
  const { figure, scale } = createScoreWords(t, language)
  const [peak, end, value] = [remembered.peak, remembered.end, remembered.value].map(each => figure(each, criterion))
  const auditors = t('common.count.auditors', { n: remembered.auditors }, remembered.auditors)
  return [t('map.how.remembered', { peak, end, value: t('map.how.onScale', { value, scale: scale(criterion) }), auditors })]
}

/** Which layout counts, or which count together; nothing where only one can. */
function layoutSentence({ view }: ScoredAudit, t: Translate, language: Language): string[] {
  if (view.filter.layout)
    return [t('map.how.oneLayout', { layout: t(`common.layout.${view.filter.layout}`) })]
  const seen = contextsOf(view).map(({ layout }) => layout)
  const names = [...layouts, null].filter(layout => seen.includes(layout)).map(layout => t(`common.layout.${layout ?? 'unknown'}`))
  return names.length > 1 ? [t('map.how.pooled', { layouts: listIn(language).format(names) })] : []
}

/** Which market counts, or which count together; nothing where there is only one. */
function marketSentence({ view }: ScoredAudit, t: Translate, language: Language): string[] {
  if (view.filter.market !== null)
    return [t('map.how.oneMarket', { market: view.filter.market })]
  const seen = [...new Set(contextsOf(view).map(({ market }) => market))].sort((a, b) => a === null ? 1 : b === null || a < b ? -1 : 1)
  const names = seen.map(market => market ?? t('map.filter.marketUnknown'))
  return names.length > 1 ? [t('map.how.pooledMarkets', { markets: listIn(language).format(names) })] : []
}

function contextsOf(view: ScoredAudit['view']) {
  return touchpointsOf(view).flatMap(({ observations }) => observations.filter(({ leftOut }) => !leftOut).map(({ context }) => context))
}

function islandLines({ view }: ScoredAudit, islands: string[][], t: Translate, language: Language): string[] {
  const names = new Map(touchpointsOf(view).map(({ touchpoint }) => [touchpoint.id, textIn(touchpoint.name, language)]))
  return islands.map((ids, index) =>
    t('map.how.island', { n: index + 1, touchpoints: listIn(language).format(ids.map(id => names.get(id) ?? '')) }))
}

function listIn(language: Language): Intl.ListFormat {
  return new Intl.ListFormat(language, { type: 'conjunction' })
}
