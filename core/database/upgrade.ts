import type { Dexie } from 'dexie'

/**
 * Lets a newer Kairos in another tab have the store, and tells so: this tab's connection ends and does not come back.
 * @param onUpgrade called once the connection is closed; the tab can only be reloaded
 */
export function watchUpgrade(db: Dexie, onUpgrade: () => void): void {
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true })
    onUpgrade()
    // Dexie's own answer would open the store again, and be in the way of the upgrade.
    return false
  })
}
