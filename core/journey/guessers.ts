import type { Belief, BeliefRole } from './belief.ts'
import type { Id } from './identifier.ts'
import { compareTexts } from './compare-texts.ts'

type Guess = Pick<Belief, 'role' | 'number' | 'believer'>

/** What tells one who guesses from all others. */
export function guesserOf({ role, number, believer }: Guess): string {
  return believer ?? `${role} ${number}`
}

/** The lowest number of a role that nobody has among some guesses. */
export function nextGuesserNumber(guesses: readonly Guess[], role: BeliefRole): number {
  const taken = new Set(guesses.filter(guess => guess.role === role).map(({ number }) => number))
  return freeNumber(1, taken)
}

/**
 * The same beliefs with numbers by which all who guessed are told apart: several browsers may have given one number.
 * Whoever was numbered by hand keeps theirs.
 */
export function numberedApart(beliefs: readonly Belief[]): Belief[] {
  const numbers = new Map<string, number>()
  const taken: Record<BeliefRole, Set<number>> = { leader: new Set(), staff: new Set() }
  for (const belief of beliefs.toSorted(handFirst)) {
    const key = keyOf(belief)
    const number = numbers.get(key) ?? (belief.believer ? freeNumber(belief.number, taken[belief.role]) : belief.number)
    numbers.set(key, number)
    taken[belief.role].add(number)
  }
  return beliefs.map(belief => ({ ...belief, number: numbers.get(keyOf(belief))! }))
}

/** Somebody may guess as staff here and as a leader there. */
function keyOf(belief: Belief): Id | string {
  return `${belief.role} ${guesserOf(belief)}`
}

function handFirst(a: Belief, b: Belief): number {
  return compareTexts(a.believer ?? '', b.believer ?? '') || compareTexts(a.id, b.id)
}

function freeNumber(from: number, taken: ReadonlySet<number>): number {
  let number = from
  while (taken.has(number))
    number++
  return number
}
