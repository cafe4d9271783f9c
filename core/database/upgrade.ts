import { Dexie } from 'dexie'

/**
 * Lets a newer Kairos in another tab have the store, and tells so: this tab's connection ends and does not come back.
 * @param onUpgrade called once the connection is closed; the tab can only be reloaded
 * @param signal ends the watching: from then on Dexie answers as it does by itself
 */
export function watchUpgrade(db: Dexie, onUpgrade: () => void, signal?: AbortSignal): void {
  function letGo(): boolean {
    db.close({ disableAutoOpen: true })
    onUpgrade()
    // Dexie's own answer would open the store again, and be in the way of the upgrade.
    return false
  }

  db.on('versionchange', letGo)
  signal?.addEventListener('abort', () => db.on('versionchange').unsubscribe(letGo), { once: true })
}

/**
 * Keeps a store closed that a newer Kairos has written, as when two versions are hosted on one server: Dexie would open
 * it, and write into it what the newer one does not expect. Opening fails with a `VersionError`.
 */
export function refuseNewerStore(db: Dexie): void {
  const known = db.verno
  db.on('ready', () => {
    // Browsers count ten times as Dexie does, and Dexie takes some of the steps between for repairs.
    const stored = Math.floor(db.backendDB().version / 10)
    if (stored > known)
      throw new Dexie.VersionError(`The store is of version ${stored}, this Kairos knows ${known}.`)
  }, true)
}

/**
 * The browser's stores, none of which gets a version that only a newer Kairos can give: where Dexie misses parts in a
 * store, it would add them and count one on, and that before anybody is asked.
 * @param known the version, as Dexie counts, that this Kairos knows
 */
export function storesUpTo(known: () => number): IDBFactory {
  const stores = Dexie.dependencies.indexedDB
  return {
    open(name, version) {
      if (version !== undefined && Math.floor(version / 10) > known())
        throw new Dexie.VersionError(`The store would be of version ${version / 10}, this Kairos knows ${known()}.`)
      return stores.open(name, version)
    },
    deleteDatabase: name => stores.deleteDatabase(name),
    databases: () => stores.databases(),
    cmp: (one, other) => stores.cmp(one, other),
  }
}
