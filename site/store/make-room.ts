import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Clock } from '../../core/journey/timestamp.ts'
import { pruneHistory } from '../../core/database/journal/prune-history.ts'

/** The share of the room that the browser gives, from 0 to 1, from which on the history makes room. */
const shortageShare = 0.8

/** Forgets the older half of the history where the browser's room is running short; the history says so. */
export async function makeRoom(db: KairosDatabase, clock: Clock): Promise<void> {
  const { usage = 0, quota = Infinity } = await navigator.storage?.estimate?.() ?? {}
  if (usage > shortageShare * quota)
    await pruneHistory(db, clock)
}
