import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import { ref } from 'vue'

/** Whether a newer Kairos wants to upgrade the store that this panel has open. */
export const upgradeWaits = ref(false)

/** Lets a newer Kairos have the store, and says so: by default the connection would just end. */
export function watchUpgrade(db: KairosDatabase): void {
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true })
    upgradeWaits.value = true
  })
}
