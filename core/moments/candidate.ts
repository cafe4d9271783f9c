import type { Id } from '../journey/identifier.ts'
import type { Disagreement } from '../scores/disagreement.ts'

/** What a reason rests on; a candidate counts each family once, since rules of one often restate the same figure. */
export type Family = 'auditors-level' | 'customers-importance' | 'gap' | 'customers-words' | 'behaviour' | 'flagged'

/** Rules that restate how high auditors rated a touchpoint. */
export type LevelRule = 'lowest' | 'highest' | 'end'

/** How sure the reason is: beyond chance and what matters by its interval, not so, or one auditor's opinion. */
export type Certainty = 'clear' | 'not-clear' | 'one-opinion'

/** What every reason's figures have; the rest is what its sentence needs. */
interface Figures {
  /** The lower bound of the effect, in hundredths; 0 where the rule measures none or it is not told from chance. */
  leastEffect: number
}

/** A touchpoint stands out by its score. */
export interface LevelReason {
  rule: LevelRule
  family: 'auditors-level'
  certainty: Certainty
  figures: Figures & {
    /** The touchpoint's score. */
    value: number
    /** Mean of the other touchpoints' scores; null where there are no others. */
    others: number | null
    auditors: number
    /** Touchpoints that the comparison was corrected for. */
    touchpoints: number
  }
}

/** From the touchpoint before to this one the score falls the most, clearly. */
export interface FallReason {
  rule: 'fall'
  family: 'auditors-level'
  certainty: 'clear'
  figures: Figures & { from: number, to: number, auditors: number, touchpoints: number }
}

/** Auditors marked the touchpoint as pivotal. */
interface FlaggedReason {
  rule: 'flagged'
  family: 'flagged'
  figures: Figures & {
    flagged: number
    /** Auditors who observed it at all. */
    auditors: number
  }
}

/**
 * How customers answer here goes with the outcome more than an equal share:
 * 'amplify' where they are also pleased with it.
 */
export interface ImportanceReason {
  rule: 'important' | 'amplify'
  family: 'customers-importance'
  figures: Figures & {
    /** Of what is explained, from 0 to 1, with its corrected lower bound. */
    share: number
    shareLow: number
    r2: number
    /** Submissions with all the answers. */
    n: number
    /** Touchpoints that share what is explained. */
    touchpoints: number
    /** Customers' mean satisfaction here, of 100; null where too few answered. */
    satisfaction: number | null
  }
}

/**
 * Customers who were satisfied here differ in the outcome that followed from those who were not, by more than they do
 * elsewhere: 'outcome-amplify' where customers are also pleased with it.
 */
export interface OutcomeReason {
  rule: 'outcome' | 'outcome-amplify'
  family: 'customers-importance'
  figures: Figures & {
    /** How much better the outcome of the satisfied is, in points of 100; and elsewhere, on average. */
    difference: number
    others: number
    /** The same in points of the outcome's scale, with its ends. */
    points: number
    min: number
    max: number
    /** Customers on each side. */
    satisfied: number
    dissatisfied: number
  }
}

/**
 * Auditors, or those who guessed what customers would say, differ from what customers did say by more than the least
 * that matters.
 */
export interface GapRuleReason {
  rule: 'audit-gap' | 'perception-gap'
  family: 'gap'
  figures: Figures & {
    /** Of 100: auditors' score, or percent believed to be satisfied. */
    staff: number
    /** Of 100: customers' mean, or percent satisfied. */
    customers: number
    /** Staff minus customers in points of 100, with the corrected interval. */
    difference: number
    low: number
    high: number
    /** Customers' answers. */
    n: number
  }
}

/** A theme of customers' comments is clearly the most frequent, or clearly more frequent than before. */
export interface WordsReason {
  rule: 'theme-top' | 'theme-rising'
  family: 'customers-words'
  theme: string
  figures: Figures & {
    /** Percent of comments that speak of it. */
    share: number
    /** The next frequent theme's, or its own in the period before. */
    against: number
    /** Comments. */
    n: number
  }
}

/** Clearly more customers leave here than elsewhere, or those who were pleased here clearly did more afterwards. */
export interface BehaviourReason {
  rule: 'drop-off' | 'groups'
  family: 'behaviour'
  figures: Figures & {
    /** Percent who left here, or percent of the pleased who went on to do it. */
    share: number
    /** Percent who left elsewhere, or percent of the others who did it. */
    against: number
    n: number
  }
}

/** Why a rule proposes a touchpoint, with the figures the sentence needs. */
export type Reason
  = | LevelReason
    | FallReason
    | FlaggedReason
    | ImportanceReason
    | OutcomeReason
    | GapRuleReason
    | WordsReason
    | BehaviourReason

/** A touchpoint proposed as a pivotal moment. */
export interface Candidate {
  touchpointId: Id
  /** Share of customers who pass it, 0..1; null where unknown. */
  reach: number | null
  reasons: Reason[]
  /** Whether customers' data bear the proposal out, as the team noted it. */
  supported: boolean
  /** Whether all of it is a hint, as one opinion is: no star then, but a hollow one. */
  isHint: boolean
  /** Set where auditors are so far apart that they should settle it first. No reason, and it changes no order. */
  settleFirst: Disagreement | null
}
