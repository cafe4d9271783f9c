import type { Id } from '../journey/identifier.ts'
import type { NoFigure } from '../reasons/no-figure.ts'
import type { Reason } from './candidate.ts'
import type { NoDrivers } from './customer-data.ts'

type Rule = Reason['rule']

/** A touchpoint and why a rule proposes it. */
export interface Proposal {
  touchpointId: Id
  reason: Reason
}

/** What a rule needs more of. */
type NeededUnit = 'submissions' | 'answers' | 'beliefs' | 'comments' | 'customers' | 'sides'

/** There is less than a rule needs. */
interface TooFew {
  rule: Rule
  reason: Extract<NoFigure, 'too-few'>
  unit: NeededUnit
  /** The most there is at any touchpoint, or altogether where the rule looks at the whole. */
  n: number
  needed: number
}

/** Drivers that say the same thing cannot be told apart; an outcome that never varies has nothing to explain. */
interface NotSeparable {
  rule: Rule
  reason: Extract<NoFigure, 'collinear' | 'constant-outcome'>
  touchpointIds: Id[]
}

/** Auditors' ratings are of some markets alone, and of which customers' answers are nobody knows. */
interface MarketUnknown {
  rule: Rule
  reason: Extract<NoFigure, 'market-unknown'>
}

/** There are no rows to be looked at, or nothing in them that the rest could lead to. */
interface WithoutRows {
  rule: Rule
  reason: Exclude<NoDrivers, 'awaited'>
}

/** Why a rule can say nothing. */
export type Refusal = TooFew | NotSeparable | MarketUnknown | WithoutRows

/** What a rule makes of what is known: proposals, or why it can make none. */
export type Ruling = { proposals: Proposal[], refusal?: undefined } | { proposals: [], refusal: Refusal }

/** The ruling where rows are not here, or tell nothing; as long as they are read there is nothing to be said. */
export function withoutRows(rule: Rule, reason: NoDrivers): Ruling {
  return reason === 'awaited' ? { proposals: [] } : { proposals: [], refusal: { rule, reason } }
}

/** The ruling where there is less than a rule needs. */
export function tooFew(rule: Rule, { unit, n, needed }: Omit<TooFew, 'rule' | 'reason'>): Ruling {
  return { proposals: [], refusal: { rule, reason: 'too-few', unit, n, needed } }
}
