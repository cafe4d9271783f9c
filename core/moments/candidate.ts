import type { Id } from '../journey/identifier.ts'

/** Families of rules; a candidate counts each family once. */
type Family = 'auditors-level'

export type Rule = 'lowest' | 'peak' | 'end'

/** How sure the reason is: told apart from chance, not told apart, or one auditor's opinion. */
export type Certainty = 'clear' | 'not-clear' | 'one-opinion'

/** Why a rule proposes a touchpoint, with the figures the sentence needs. */
export interface Reason {
  rule: Rule
  family: Family
  certainty: Certainty
  figures: {
    /** The touchpoint's score. */
    value: number
    /** Mean of the other touchpoints' scores; null where there are no others. */
    others: number | null
    auditors: number
    /** Touchpoints that the comparison was corrected for. */
    touchpoints: number
  }
}

/** A touchpoint proposed as a pivotal moment. */
export interface Candidate {
  touchpointId: Id
  reasons: Reason[]
}
