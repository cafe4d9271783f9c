import type { DBCore, DBCoreTable } from 'dexie'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'

/** Lets a store fail at a write as it would where the disk is full. */
export interface FullDisk {
  /** The write that fails, counted from 1; null for none. */
  failAt: (write: number | null) => void
}

/** Has to be called before the store is opened. */
export function fullDisk(db: KairosDatabase): FullDisk {
  let left = 0
  const fails = () => left > 0 && --left === 0
  db.use({
    stack: 'dbcore',
    name: 'full disk',
    create: core => ({ ...core, table: name => failing(core, name, fails) }),
  })
  return { failAt: write => left = write ?? 0 }
}

function failing(core: DBCore, name: string, fails: () => boolean): DBCoreTable {
  const table = core.table(name)
  return {
    ...table,
    mutate: request => fails()
      ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
      : table.mutate(request),
  }
}
