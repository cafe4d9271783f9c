import type { JourneyView } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { ScoredAudit, ScoredCriterion } from '../../core/moments/scored-audit.ts'
import { isolated } from '../../core/journey/text-direction.ts'
import { remember } from '../../core/moments/remembered.ts'
import { leniencyWords } from '../words/adjustment-words.ts'
import { formatList } from '../words/format-list.ts'
import { missingIntervalWords } from '../words/interval-words.ts'
import { createScoreWords } from '../words/score-words.ts'
import { touchpointNames } from '../words/touchpoint-names.ts'
import { mostNamed, withRest } from '../words/with-rest.ts'
import { filterSentences } from './filter-sentences.ts'

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
