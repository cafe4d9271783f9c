import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { watchUpgrade } from '../../core/database/upgrade.ts'
import { emptyStore } from './support/sample-store.ts'

describe('a store that a newer Kairos wants', () => {
  it('is let go, stays closed, and this is told once', async () => {
    const old = emptyStore()
    let told = 0
    watchUpgrade(old, () => told++)
    await old.open()
    const newer = new Dexie(old.name)
    newer.version(99).stores({ settings: 'key' })
    await newer.open()
    expect(newer.verno).toBe(99)
    expect(told).toBe(1)
    await expect(old.settings.toArray()).rejects.toThrow(/closed/i)
    newer.close()
  })
})
