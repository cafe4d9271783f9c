import type { Rule, RuleSubject } from '../../journey/source/rule.ts'
import { patternFit } from '../../journey/address-pattern.ts'
import { nameKey } from '../../journey/same-name.ts'
import { fitsStars } from '../../journey/stars.ts'

/** What an answer says of where it belongs; null where it says nothing. */
export type TieClues = Readonly<Record<RuleSubject, string | null>>

/** The index of the first rule that fits an answer; -1 where none does. */
export type Tie = (clues: TieClues) => number

/** Tags of one cell; a tag itself may have blanks only where something else parts them. */
const tagBorders = [/[,;|\n]/, /\s+/] as const

/** Several queues or channels of one cell; the name of one may have a comma in it. */
const nameBorder = /[;|\n]/

/** A function that finds the rule an answer falls under; each rule is made ready once. */
export function createTie(rules: readonly Rule[]): Tie {
  const fits = rules.map(fitOf)
  return clues => fits.findIndex(fit => fit(clues))
}

function fitOf({ by, pattern }: Rule): (clues: TieClues) => boolean {
  const isMeant = matcher(by, pattern)
  return (clues) => {
    const clue = clues[by]
    return clue !== null && isMeant(clue)
  }
}

function matcher(by: RuleSubject, pattern: string): (clue: string) => boolean {
  if (by === 'address')
    return addressMatcher(pattern)
  if (by === 'question')
    return question => question === pattern
  const isWord = wordMatcher(pattern)
  if (by === 'tag')
    return cell => tagsIn(cell).some(isWord)
  return by === 'queue' || by === 'channel' ? cell => isWord(cell) || cell.split(nameBorder).some(isWord) : isWord
}

function tagsIn(cell: string): string[] {
  const [border] = tagBorders.filter(border => border.test(cell.trim()))
  return border ? cell.split(border) : [cell]
}

function wordMatcher(pattern: string): (word: string) => boolean {
  const parts = pattern.split('*').map(nameKey)
  return word => fitsStars(parts, nameKey(word))
}

function addressMatcher(pattern: string): (address: string) => boolean {
  return (written) => {
    const address = wholeAddress(written)
    return address !== null && patternFit(pattern, address) !== null
  }
}

/** Systems write addresses with and without scheme and host. */
function wholeAddress(written: string): string | null {
  const starts = written.startsWith('/') ? ['https://host.invalid'] : ['', 'https://']
  return starts.map(start => start + written).find(address => URL.canParse(address)) ?? null
}
