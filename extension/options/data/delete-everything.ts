import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import { browser } from 'wxt/browser'
import { clearStore } from '../../../core/database/clear-store.ts'
import { refreshBadge } from '../../waiting/badge.ts'

/** What is kept for as long as the browser runs of how its windows lie, and of nothing that anybody captured. */
const ofWindows = /^panel-(?:width|window)\./

/**
 * Deletes all that Kairos has stored in this browser: the store, and what is kept beside it. Open panels see it and
 * begin anew.
 */
export async function deleteEverything(db: KairosDatabase): Promise<void> {
  // First what is remembered of the store, or an open panel would take the empty one for a lost one.
  await browser.storage.local.clear()
  await clearStore(db)
  const kept = Object.keys(await browser.storage.session.get())
  await browser.storage.session.remove(kept.filter(key => !ofWindows.test(key)))
  // Open panels may have remembered the old store once more meanwhile, and what was typed for it.
  await browser.storage.local.clear()
  await refreshBadge(db)
}
