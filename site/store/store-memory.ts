import type { StoreMemory } from '../../core/screen/store-loss.ts'
import { lastImport } from '../../core/database/store-marker.ts'

const storageKey = 'kairos.store'

/** The site remembers its store in the browser's small storage; where that is switched off, the store is as well. */
export const siteStoreMemory: StoreMemory = {
  read: async () => JSON.parse(localStorage.getItem(storageKey) ?? 'null'),
  write: async known => localStorage.setItem(storageKey, JSON.stringify(known)),
  lastFile: lastImport,
}
