import type { Id } from '../../core/journey/identifier.ts'
import type { JourneyView } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { Candidate } from '../../core/moments/candidate.ts'
import { reasonsInLine } from '../words/candidate-words.ts'
import { touchpointNames } from '../words/touchpoint-names.ts'

/** A candidate's touchpoint with its reasons, for a list. */
export interface CandidateLine {
  id: Id
  name: string
  reason: string
  /** Marked by a hollow star. */
  isHint: boolean
}

/** The candidates in their order, each with its surest reason and what else customers' data propose it by. */
export function candidateLines(
  view: JourneyView,
  candidates: Candidate[],
  t: Translate,
  language: Language,
): CandidateLine[] {
  const names = touchpointNames(view, language)
  return candidates.map(candidate => ({
    id: candidate.touchpointId,
    name: names.get(candidate.touchpointId) ?? '',
    reason: reasonsInLine(candidate, t),
    isHint: candidate.isHint,
  }))
}
