import { browser } from 'wxt/browser'
import { isAuditableAddress } from '../../core/journey/page.ts'
import { stateOfFailure } from './capture-failure.ts'
import { publishCaptureState } from './capture-state-store.ts'

/**
 * Tells a window's panel why nothing can be done in a tab's page, as of a capture that failed for the same.
 * @param error in the browser's own words
 * @param tab its address is known only while the user's permission lasts
 */
export async function tellNoAccess(windowId: number, error: unknown, tab: { id: number, url?: string }): Promise<void> {
  const isPermitted = tab.url !== undefined
  const state = isPermitted && !isAuditableAddress(tab.url)
    ? { kind: 'refused', address: tab.url! } as const
    : await stateOfFailure(error, isPermitted ? tab.id : null, () => browser.extension.isAllowedFileSchemeAccess())
  await publishCaptureState(windowId, state)
}
