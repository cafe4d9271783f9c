import type { Id } from '../journey/identifier.ts'

/** Rules that restate how high auditors rated a touchpoint. */
export type LevelRule = 'lowest' | 'peak' | 'end'

/** How sure the reason is: told apart from chance, not told apart, or one auditor's opinion. */
export type Certainty = 'clear' | 'not-clear' | 'one-opinion'

/** A touchpoint stands out by its score. */
export interface LevelReason {
  rule: LevelRule
  family: 'auditors-level'
  certainty: Certainty
  figures: {
    /** The touchpoint's score. */
    value: number
    /** Mean of the other touchpoints' scores; null where there are no others. */
    others: number | null
    /** From the others to the nearer end of the corrected interval, in hundredths of the scale; 0 where that is not clear. */
    leastEffect: number
    auditors: number
    /** Touchpoints that the comparison was corrected for. */
    touchpoints: number
  }
}

/** Auditors marked the touchpoint as pivotal. */
interface FlaggedReason {
  rule: 'flagged'
  family: 'flagged'
  figures: {
    flagged: number
    /** Auditors who observed it at all. */
    auditors: number
  }
}

/** Why a rule proposes a touchpoint, with the figures the sentence needs. A candidate counts each family once. */
export type Reason = LevelReason | FlaggedReason

/** A touchpoint and why a rule proposes it. */
export interface Proposal {
  touchpointId: Id
  reason: Reason
}

/** A touchpoint proposed as a pivotal moment. */
export interface Candidate {
  touchpointId: Id
  /** Share of customers who pass it, 0..1; null where unknown. */
  reach: number | null
  reasons: Reason[]
}
