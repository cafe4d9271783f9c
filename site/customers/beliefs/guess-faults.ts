import { isDay } from '../../../core/journey/day.ts'
import { excessOf } from '../../../core/journey/text.ts'
import { isGuesserNumber, isPercentage } from './new-guess.ts'

/** What of a guess is typed. */
export interface TypedGuess {
  /** Percent. */
  share: string
  number: number
  name: string
  day: string
}

/** The fields that are wrong, in the order of the form. */
export function guessFaults({ share, number, name, day }: TypedGuess): (keyof TypedGuess)[] {
  return [
    ...isGuesserNumber(number) ? [] : ['number'] as const,
    ...share.trim() !== '' && isPercentage(Number(share)) ? [] : ['share'] as const,
    ...excessOf(name, 'name') === 0 ? [] : ['name'] as const,
    ...isDay(day) ? [] : ['day'] as const,
  ]
}
