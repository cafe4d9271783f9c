import type { Lists } from './team-lists.ts'
import { auditLists, personaLists, teamLists, tombstoneLists } from './team-lists.ts'

/** A kind of file that is small and holds many records. */
export interface Size {
  name: string
  /** So many are usual: what one costs then, it shall cost in a file of many too. */
  few: number
  many: number
  lists: (n: number) => Lists
}

const touchpointsOfObservations = 200
const touchpointsOfAudits = 5_000

/** What one may send in less than a megabyte. */
export const sizes: Size[] = [
  {
    name: 'observations',
    few: 1_000,
    many: 100_000,
    lists: n => teamLists(n / touchpointsOfObservations, touchpointsOfObservations),
  },
  { name: 'auditors', few: 1_000, many: 20_000, lists: n => teamLists(n, 1) },
  { name: 'touchpoints', few: 1_000, many: 50_000, lists: n => teamLists(1, n) },
  { name: 'audits', few: 100, many: 1_000, lists: n => auditLists(n, touchpointsOfAudits) },
  { name: 'tombstones', few: 1_000, many: 200_000, lists: tombstoneLists },
  { name: 'personas', few: 1_000, many: 200_000, lists: personaLists },
]
