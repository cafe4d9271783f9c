import type { Id } from '../../core/journey/identifier.ts'
import type { TouchpointView } from '../../core/journey/journey-view.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { ShownChoice } from '../../core/journey/view.ts'
import { patternFit } from '../../core/journey/address-pattern.ts'
import { readableAddress } from '../../core/journey/readable-address.ts'

/** Whether an observation is one that is looked for. */
export type Matching = (observation: Observation) => boolean

/**
 * Tells what is looked for: what has any of the marks, any of the tags, and the address; null where nothing was chosen.
 * It decides what is shown, never what is scored: that would be to choose by the outcome.
 */
export function createMatching({ marks = [], tags = [], address }: ShownChoice): Matching | null {
  const tests: Matching[] = [
    ...marks.length > 0 ? [(one: Observation) => one.marks.some(mark => marks.includes(mark))] : [],
    ...tags.length > 0 ? [(one: Observation) => one.tags.some(tag => tags.includes(tag))] : [],
    ...address ? [({ page }: Observation) => page !== null && isAt(page.address, address)] : [],
  ]
  return tests.length > 0 ? observation => tests.every(test => test(observation)) : null
}

const plain = (address: string) => readableAddress(address).toLowerCase()

/** Whether a text has all parts, one after the other; a regular expression might take ages. */
function containsInOrder(text: string, parts: string[]): boolean {
  let from = 0
  return parts.every((part) => {
    const found = text.indexOf(part, from)
    from = found + part.length
    return found >= 0
  })
}

/** @param sought a part of the address, in which `*` stands for any run of characters, or an address pattern */
function isAt(address: string, sought: string): boolean {
  const parts = plain(sought.trim()).split('*')
  return containsInOrder(plain(address), parts) || patternFit(sought, address) !== null
}

/** The touchpoints at which nothing is that is looked for. */
export function withoutMatch(touchpoints: readonly TouchpointView[], matching: Matching | null): ReadonlySet<Id> {
  const without = matching ? touchpoints.filter(({ observations }) => !observations.some(matching)) : []
  return new Set(without.map(({ touchpoint }) => touchpoint.id))
}
