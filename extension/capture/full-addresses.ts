import type { Id } from '../../core/journey/identifier.ts'
import type { CapturedPage } from './capture-ports.ts'
import { browser } from 'wxt/browser'
import { hideSecrets } from '../../core/journey/privacy/address-secrets.ts'

const prefix = 'address.'

/**
 * Keeps a captured page's address with what is hidden in it, so that it may be kept until the observation is saved. It
 * lies in the browser's memory alone, and goes with the browser: what is hidden then stays hidden.
 */
export async function keepFullAddress(
  { pictureId, fullAddress }: Pick<CapturedPage, 'pictureId' | 'fullAddress'>,
): Promise<void> {
  if (fullAddress === null)
    return
  await browser.storage.session.set({ [prefix + pictureId]: fullAddress })
    .catch((error: unknown) => console.warn('An address could not be kept as it was.', error))
}

/**
 * The address of a page with what is hidden in it; null where nothing is, or it is gone.
 * @param pictureIds of its screenshots, of which one may be of another page
 * @param address as it stands in the draft, whether it hides anything or not
 */
export async function readFullAddress(pictureIds: readonly Id[], address: string): Promise<string | null> {
  const keys = pictureIds.map(id => prefix + id)
  const stored = await browser.storage.session.get(keys)
  const hidden = hideSecrets(address).address
  const full = keys.map(key => stored[key]).find(each =>
    typeof each === 'string' && hideSecrets(each).address === hidden)
  return typeof full === 'string' ? full : null
}

/** Forgets addresses as they were: what is hidden stays hidden. */
export async function forgetFullAddresses(pictureIds: readonly Id[]): Promise<void> {
  await browser.storage.session.remove(pictureIds.map(id => prefix + id))
}
