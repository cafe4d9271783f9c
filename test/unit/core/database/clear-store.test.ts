import type { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import { describe, expect, it } from 'vitest'
import { clearStore } from '../../../../core/database/clear-store.ts'
import { countStore } from '../../../../core/database/reading/count-store.ts'
import { writeSetting } from '../../../../core/database/settings/settings.ts'
import { identifyStore } from '../../../../core/database/store-marker.ts'
import { sampleStore } from '../../support/sample-store.ts'

const countRows = (db: KairosDatabase) =>
  Promise.all(db.tables.map(async table => [table.name, await table.count()] as const))

describe('a store from which everything is deleted', () => {
  it('has nothing in any table but a new id of its own', async () => {
    const { db } = await sampleStore()
    const before = await identifyStore(db)
    await writeSetting(db, 'redactionRules', { uncovered: [], words: ['Acme'] })
    await clearStore(db)
    expect((await countRows(db)).filter(([, count]) => count > 0)).toEqual([['settings', 1]])
    expect(await identifyStore(db)).not.toBe(before)
  })

  it('keeps all of it where that fails', async () => {
    const { db } = await sampleStore()
    const before = await countStore(db)
    expect(before.observations).toBeGreaterThan(0)
    const clearing = db.transaction('rw', db.tables, async () => {
      await clearStore(db)
      throw new Error('full')
    })
    await expect(clearing).rejects.toThrow('full')
    expect(await countStore(db)).toEqual(before)
  })
})
