import type { Id } from '../journey/identifier.ts'
import type { ReasonAmong } from '../reasons/no-figure.ts'
import type { Interval } from '../statistics/interval.ts'

/** Why a score has no interval; with 'two-auditors' there is their range instead. */
export type NoInterval = ReasonAmong<'no-ratings' | 'one-auditor' | 'two-auditors' | 'too-few'>

/**
 * What auditors' ratings say of a touchpoint, a stage or the journey on one criterion, in the criterion's own units.
 * Never to be called NPS, CSAT or CES: staff are not customers.
 */
export interface AuditScore {
  /** Null where nothing was rated; never zero, never neutral. */
  value: number | null
  /** 95 %, clipped to the scale; null with `noInterval` as the reason. */
  interval: Interval | null
  noInterval: NoInterval | null
  /** From the lowest to the highest auditor's mean; null under two auditors, and over several islands. */
  range: Interval | null
  auditors: number
  /** Ratings that count. */
  ratings: number
  /** Whether the value is adjusted for how strictly each auditor rates. */
  adjusted: boolean
}

/** One auditor's ratings at one touchpoint. */
export interface Cell {
  auditorId: Id
  touchpointId: Id
  /** Mean of the ratings that count. */
  mean: number
  ratings: number
}

/** A touchpoint's score, and the cells that it was computed from. */
export interface TouchpointScore extends AuditScore {
  cells: Cell[]
  /** Which island of the design it lies on, from 0; null where nothing was rated. Islands are not compared. */
  island: number | null
}

/** All scores of one criterion over a journey view. */
export interface JourneyScores {
  criterionId: Id
  touchpoints: Map<Id, TouchpointScore>
  stages: Map<Id, AuditScore>
  journey: AuditScore
  /** Ids of the touchpoints on each island; more than one island means the design is not connected. */
  islands: Id[][]
  /** How far each auditor rates above (+) or below (-) the average auditor of their island, by id. */
  leniency: Map<Id, number>
  /** Pooled residual spread of the additive model and its degrees of freedom; null where there are none. */
  spread: { deviation: number, degrees: number } | null
}

/** Scores of fewer than three auditors are shown greyed. */
export function isFaint(score: AuditScore): boolean {
  return score.auditors < 3
}
