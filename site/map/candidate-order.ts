import type { JourneyView } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { Candidate } from '../../core/moments/candidate.ts'
import type { ScoredAudit, ScoredCriterion } from '../../core/moments/scored-audit.ts'
import type { CandidateLine } from './candidate-lines.ts'
import { smallestOnScale } from '../../core/moments/smallest-difference.ts'
import { createScoreWords, decimalsOf } from '../words/score-words.ts'
import { candidateLines } from './candidate-lines.ts'

/** The candidates in their order, and what they are ordered by and measured with. */
interface CandidateOrder {
  sentences: string[]
  candidates: CandidateLine[]
}

/** Says of those that auditors should settle first that they should. */
export function candidateOrder(
  { view }: ScoredAudit,
  curve: ScoredCriterion,
  candidates: Candidate[],
  t: Translate,
  language: Language,
): CandidateOrder {
  const lines = candidateLines(view, candidates, t, language)
  return {
    sentences: [smallestSentence(view, curve, t, language), ...orderSentences(candidates, t)],
    candidates: lines.map((line, index) => candidates[index]!.settleFirst
      ? { ...line, name: t('map.how.settleFirst', { name: line.name }) }
      : line),
  }
}

/** From which difference on one is marked, and what "clearly" takes. */
function smallestSentence(view: JourneyView, { criterion, scores }: ScoredCriterion, t: Translate, language: Language) {
  const smallest = smallestOnScale(view.audit, criterion.scale)
  const rated = [...scores.touchpoints.values()].filter(({ value }) => value !== null).length
  return t('map.how.smallest', {
    smallest: smallest.toLocaleString(language, { maximumFractionDigits: decimalsOf(criterion.scale) + 1 }),
    scale: createScoreWords(t, language).scale(criterion),
    touchpoints: t('common.count.touchpoints', { n: rated }, rated),
  })
}

function orderSentences(candidates: Candidate[], t: Translate): string[] {
  if (candidates.length === 0)
    return []
  const isReachUnknown = candidates.some(({ reach }) => reach === null)
  return [t('map.how.order'), ...isReachUnknown ? [t('map.how.reachUnknown')] : []]
}
