import type { PrivateFieldKind } from './privacy/private-field-kind.ts'
import * as v from 'valibot'
import { privateFieldKinds } from './privacy/private-field-kind.ts'
import { nameKey } from './same-name.ts'
import { trimName, withoutDirectionMarks } from './text.ts'

/** A kind of private words that may be shown in pictures where somebody wants that; passwords never may. */
export type OptionalKind = Exclude<PrivateFieldKind, 'password'>

export const optionalKinds = privateFieldKinds.filter((kind): kind is OptionalKind => kind !== 'password')

/** What is covered in screenshots by itself. */
export interface RedactionRules {
  /** What is not covered any more; everything else is. */
  uncovered: OptionalKind[]
  /** Words of the user's own that are covered as well, such as a customer's name. */
  words: string[]
}

export const standardRules: RedactionRules = { uncovered: [], words: [] }

/** More words are a list of customers, which belongs nowhere near a browser. */
export const mostOwnWords = 50

/** In UTF-16 units, and in signs: a single letter is in every other word. */
const longestWord = 100
const shortestWord = 2

/** Why a word is not taken. */
export type OwnWordFault = 'too-short' | 'too-long' | 'known' | 'too-many'

/** Whether what was found in a page is covered. */
export function isKindCovered(kind: string, { uncovered }: RedactionRules): boolean {
  const names: readonly string[] = uncovered
  return !names.includes(kind)
}

/** The rules with one more word, or why it is not taken. */
export function withOwnWord(rules: RedactionRules, typed: string): RedactionRules | OwnWordFault {
  const word = cleanWord(typed)
  if (word.length > longestWord)
    return 'too-long'
  if ([...word].length < shortestWord)
    return 'too-short'
  if (rules.words.some(known => nameKey(known) === nameKey(word)))
    return 'known'
  return rules.words.length >= mostOwnWords ? 'too-many' : { ...rules, words: [...rules.words, word] }
}

function cleanWord(typed: string): string {
  return trimName(withoutDirectionMarks(typed)).replace(/\s+/g, ' ')
}

const uncoveredSchema = v.pipe(
  v.array(v.unknown()),
  v.transform(kinds => optionalKinds.filter(kind => kinds.includes(kind))),
)

const wordsSchema = v.pipe(v.array(v.unknown()), v.transform(wordsIn))

/** What is odd in what was stored says nothing of the rest; where nothing is known, everything is covered. */
export const redactionRulesSchema = v.object({
  uncovered: v.fallback(uncoveredSchema, []),
  words: v.fallback(wordsSchema, []),
})

function wordsIn(stored: unknown[]): string[] {
  const words = stored.filter(word => typeof word === 'string')
  return words.reduce((rules, word) => {
    const more = withOwnWord(rules, word)
    return typeof more === 'string' ? rules : more
  }, standardRules).words
}
