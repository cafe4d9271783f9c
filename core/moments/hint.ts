import type { Candidate, Reason } from './candidate.ts'

/** Auditors who have to flag a touchpoint for more than one opinion. */
const fewestFlags = 2

/**
 * Whether nothing that speaks for a candidate is more than a hint: such a candidate gets no star but a hollow one.
 * What the team found supported by customers' data is more.
 */
export function restsOnHints({ reasons, supported }: Pick<Candidate, 'reasons' | 'supported'>): boolean {
  return !supported && reasons.every(isHint)
}

/** One opinion, or a difference that is not told from chance. The rules on customers' data propose no such thing. */
export function isHint(reason: Reason): boolean {
  if (reason.rule === 'flagged')
    return reason.figures.flagged < fewestFlags
  return 'certainty' in reason && reason.certainty !== 'clear'
}
