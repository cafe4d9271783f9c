import type { App, InjectionKey } from 'vue'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import { inject } from 'vue'
import { openDatabase } from '../../core/database/kairos-database.ts'
import { sweepPictureFiles } from '../../core/database/sweep.ts'
import { watchUpgrade } from '../../core/database/upgrade.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { reloadNeed } from '../offline/reload-need.ts'
import { makeRoom } from './make-room.ts'

const storeKey: InjectionKey<KairosDatabase> = Symbol('store')

/** Opens the store for the whole site, clears out what was deleted long ago and makes room where there is little. */
export function provideStore(app: App): void {
  const store = openDatabase()
  app.provide(storeKey, store)
  watchUpgrade(store, () => reloadNeed.value = 'upgraded')
  // A sweep that fails has removed nothing and is tried again on the next visit.
  sweepPictureFiles(store, systemClock, navigator.locks).then(() => makeRoom(store)).catch(() => {})
}

/** The store that `provideStore` opened. */
export function useStore(): KairosDatabase {
  const store = inject(storeKey)
  if (!store)
    throw new Error('No store is provided')
  return store
}
