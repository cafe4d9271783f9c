import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import { thinHistory } from '../../core/database/thin-history.ts'
import { systemClock } from '../../core/journey/timestamp.ts'

/** The share of the room that the browser gives, from which on the history makes room. */
const shortFrom = 0.8

/** Forgets the older half of the history where the browser's room is running short; the history says so. */
export async function makeRoom(store: KairosDatabase): Promise<void> {
  const { usage = 0, quota = Infinity } = await navigator.storage?.estimate?.() ?? {}
  if (usage > shortFrom * quota)
    await thinHistory(store, systemClock)
}
