import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { Candidate } from '../../core/moments/candidate.ts'
import type { ScoredAudit } from '../../core/moments/scored-audit.ts'
import type { CandidateLine } from './candidate-lines.ts'
import { candidateLines } from './candidate-lines.ts'

/** The candidates in their order, and what they are ordered by; both empty where there are none. */
interface CandidateOrder {
  sentences: string[]
  candidates: CandidateLine[]
}

/** Says of those that auditors should settle first that they should. */
export function candidateOrder(
  { view }: ScoredAudit,
  candidates: Candidate[],
  t: Translate,
  language: Language,
): CandidateOrder {
  const lines = candidateLines(view, candidates, t, language)
  return {
    sentences: orderSentences(candidates, t),
    candidates: lines.map((line, index) => candidates[index]!.settleFirst
      ? { ...line, name: t('map.how.settleFirst', { name: line.name }) }
      : line),
  }
}

function orderSentences(candidates: Candidate[], t: Translate): string[] {
  if (candidates.length === 0)
    return []
  const isReachUnknown = candidates.some(({ reach }) => reach === null)
  return [t('map.how.order'), ...isReachUnknown ? [t('map.how.reachUnknown')] : []]
}
