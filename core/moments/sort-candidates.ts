import type { Candidate, Family } from './candidate.ts'
import { largest } from '../statistics/extent.ts'

/**
 * Sorts candidates: supported by customers first, then stars before hints, then more families of reasons, then the
 * larger least effect times reach (an unknown reach counts as 1). What is equal keeps its order.
 */
export function sortCandidates(candidates: Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) =>
    Number(b.supported) - Number(a.supported)
    || Number(a.isHint) - Number(b.isHint)
    || countFamilies(b) - countFamilies(a)
    || weightOf(b) - weightOf(a))
}

function countFamilies({ reasons }: Candidate): number {
  return new Set<Family>(reasons.map(({ family }) => family)).size
}

/** The largest least effect of its reasons times reach; rounded, so that what differs in binary alone is equal. */
function weightOf({ reach, reasons }: Candidate): number {
  const effects = reasons.map(({ figures }) => figures.leastEffect)
  return Math.round(largest(effects) * (reach ?? 1) * 1e6)
}
