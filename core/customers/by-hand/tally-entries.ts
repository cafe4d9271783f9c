import type { TypedEntry } from './typed-entry.ts'

/** How many entries there are, and of how many participants in how many meetings. */
export interface EntryTally {
  entries: number
  /** Whoever was met on two days was met twice; an entry of nobody who is known is a meeting by itself. */
  meetings: number
  /** Different participants who are known. */
  participants: number
  /** Entries of nobody who is known. */
  anonymous: number
  /** Different sessions, of entries that name one. */
  sessions: number
}

/** Counts entries by what they stand for: interviews are no entries, since one may speak of several places. */
export function tallyEntries(entries: readonly TypedEntry[]): EntryTally {
  const known = entries.filter(({ participant }) => participant !== null)
  const anonymous = entries.length - known.length
  return {
    entries: entries.length,
    meetings: new Set(known.map(({ participant, day }) => `${participant} ${day}`)).size + anonymous,
    participants: new Set(known.map(({ participant }) => participant)).size,
    anonymous,
    sessions: new Set(entries.flatMap(({ session }) => session ?? [])).size,
  }
}
