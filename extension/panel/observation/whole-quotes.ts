import type { QuoteEvidence } from '../../../core/journey/evidence.ts'
import type { Quotable } from '../../observe/quote-of.ts'
import { defineStore } from 'pinia'

/** A quote from which something was left out, as it stands in the page. */
export interface WholeQuote extends Quotable {
  /** The indices of its private parts that stay in it. */
  kept: number[]
}

const keyOf = (quote: QuoteEvidence) => JSON.stringify([quote.text, quote.selectors])

/** Whole quotes for as long as the panel is open: nothing keeps what was left out of them. */
export const useWholeQuotes = defineStore('whole-quotes', () => {
  const wholes = new Map<string, WholeQuote>()
  return {
    get: (quote: QuoteEvidence) => wholes.get(keyOf(quote)),
    set: (quote: QuoteEvidence, whole: WholeQuote) => void wholes.set(keyOf(quote), whole),
  }
})
