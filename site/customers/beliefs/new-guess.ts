import type { NewBelief } from '../../../core/database/commands/keep-beliefs.ts'
import type { Belief, BeliefRole } from '../../../core/journey/belief.ts'
import type { Day } from '../../../core/journey/day.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import { beliefRoles } from '../../../core/journey/belief.ts'
import { nextGuesserNumber } from '../../../core/journey/guessers.ts'
import { greatestCount } from '../../../core/journey/record.ts'

/** Who guessed what, about which place; null for the journey as a whole. */
export interface Guess {
  touchpointId: Id | null
  role: BeliefRole
  /** From 1. */
  number: number
  /** Percent. */
  share: number
  day: Day
}

/** What a belief has beside the guess itself. */
export type GuessContext = Pick<NewBelief, 'auditId' | 'question' | 'reading' | 'name'>

/** @param asked how it was asked about a place */
export function beliefFrom(guess: Guess, context: GuessContext, asked: (id: Id | null) => string): NewBelief {
  return { ...context, ...guess, asked: asked(guess.touchpointId) }
}

/** The lowest number of a role that nobody has who guessed about a place. */
export function nextNumber(beliefs: readonly Belief[], touchpointId: Id | null, role: BeliefRole): number {
  return nextGuesserNumber(beliefs.filter(belief => belief.touchpointId === touchpointId), role)
}

/** Whether a number can be somebody's. */
export function isGuesserNumber(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= greatestCount
}

/** Whether a number is a share in percent. */
export function isPercentage(share: number): boolean {
  return share >= 0 && share <= 100
}

/** The role that a text names; undefined where it names none. */
export function roleOf(text: string): BeliefRole | undefined {
  return beliefRoles.find(role => role === text)
}
