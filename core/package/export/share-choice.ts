/** What of all that leaves tells who observed, what they wrote and saw, where, and what customers wrote. */
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
}

/** Leaves nothing away: for colleagues, whose work comes back and lines up. */
export const wholeShare: Readonly<ShareChoice> = {
  authors: 'named',
  notes: true,
  pictures: true,
  verbatims: true,
  addresses: 'whole',
}

/** Whether a choice leaves nothing away. */
export function isWhole({ authors, notes, pictures, verbatims, addresses }: ShareChoice): boolean {
  return authors === 'named' && notes && pictures && verbatims && addresses === 'whole'
}
