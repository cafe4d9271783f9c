import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import { browser } from 'wxt/browser'
import { listWaiting } from '../../core/database/drafts/waits.ts'

/** As in tokens.css, in the light: browsers take no variables there. */
const staff = '#2f5bd0'
const onStaff = '#ffffff'

/** Says on the toolbar's button how many wait for a reply; nothing where none does. */
export async function showWaitingCount(count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: staff })
  await browser.action.setBadgeTextColor({ color: onStaff })
  await browser.action.setBadgeText({ text: count > 0 ? String(count) : '' })
}

/** The same with what the store has: browsers forget it when they are closed. */
export async function refreshBadge(db: KairosDatabase): Promise<void> {
  await listWaiting(db).then(waiting => showWaitingCount(waiting.length)).catch(warn)
}

/** Nothing else fails for it; the panel says it too. */
function warn(error: unknown): void {
  console.warn('The badge could not say how many wait.', error)
}
