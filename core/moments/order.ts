import type { Candidate } from './candidate.ts'

/**
 * Sorts candidates: more families of reasons first, then the larger least effect times reach (an unknown reach counts
 * as 1). What is equal keeps its order. Support by customers, which comes before all this, is not known yet.
 */
export function inOrder(candidates: Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => familiesOf(b) - familiesOf(a) || weightOf(b) - weightOf(a))
}

function familiesOf({ reasons }: Candidate): number {
  return new Set(reasons.map(({ family }) => family)).size
}

/** The largest least effect of its reasons times reach; rounded, so that what differs in binary alone is equal. */
function weightOf({ reach, reasons }: Candidate): number {
  const effects = reasons.map(reason => reason.family === 'auditors-level' ? reason.figures.leastEffect : 0)
  return Math.round(Math.max(...effects) * (reach ?? 1) * 1e6)
}
