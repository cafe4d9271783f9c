import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { MarkedFile } from '../../../core/database/store-marker.ts'
import type { StoreMemory } from '../../../core/screen/store-loss.ts'
import { browser } from 'wxt/browser'
import { readCopies } from '../../../core/database/settings/copies.ts'
import { readSetting } from '../../../core/database/settings/settings.ts'
import { compareTexts } from '../../../core/journey/compare-texts.ts'

const storageKey = 'store'

/** The extension remembers its store in the browser's storage for extensions. */
export const extensionStoreMemory: StoreMemory = {
  read: async () => (await browser.storage.local.get(storageKey))[storageKey],
  write: known => browser.storage.local.set({ [storageKey]: known }),
  lastFile: lastWentOut,
}

/** The latest export of any audit, or the folder of copies where something arrived there later. */
async function lastWentOut(db: KairosDatabase): Promise<MarkedFile | null> {
  const [exported, copied] = [await lastExport(db), await lastCopy(db)]
  const known = [exported, copied].filter(file => file !== null)
  return known.sort((a, b) => compareTexts(a.at, b.at)).at(-1) ?? null
}

async function lastCopy(db: KairosDatabase): Promise<MarkedFile | null> {
  const folder = await readSetting(db, 'copyFolder')
  const latest = folder && (await readCopies(db, folder.id)).at(-1)
  return latest ? { name: folder.handle.name, at: latest.at, isFolder: true } : null
}

async function lastExport(db: KairosDatabase): Promise<MarkedFile | null> {
  const all = Object.values(await readSetting(db, 'exports') ?? {}).flat()
  const latest = all.toSorted((a, b) => compareTexts(a.at, b.at)).at(-1)
  const name = latest?.files[0]
  return latest && name !== undefined ? { name, at: latest.at } : null
}
