/** What of all that leaves tells who observed, what they wrote and saw, where, and what customers said. */
export interface ShareChoice {
  /** By their names, as numbers, or not at all. */
  authors: 'named' | 'numbered' | 'none'
  /** Notes, quotations and reasons: whatever somebody wrote. */
  notes: boolean
  pictures: boolean
  /** Customers' words that staff found. */
  verbatims: boolean
  /** Of pages: whole, or only whose they are. */
  addresses: 'whole' | 'host'
  /** Of customers' answers: nothing, figures without small groups, or the answers and texts themselves. */
  customers: 'none' | 'figures' | 'answers'
}

/** Leaves nothing of the auditors' away: for colleagues, whose work comes back and lines up. */
export const wholeShare: Readonly<ShareChoice> = {
  authors: 'named',
  notes: true,
  pictures: true,
  verbatims: true,
  addresses: 'whole',
  customers: 'none',
}

/** Whether a choice leaves nothing of the auditors' away. */
export function isWhole({ authors, notes, pictures, verbatims, addresses }: ShareChoice): boolean {
  return authors === 'named' && notes && pictures && verbatims && addresses === 'whole'
}

/**
 * What of customers' answers leaves with a choice: of a copy, which has ids of its own, no more than figures, since
 * answers name their places by the ids of the original.
 */
export function customersIn(choice: ShareChoice): ShareChoice['customers'] {
  return choice.customers === 'answers' && !isWhole(choice) ? 'figures' : choice.customers
}
