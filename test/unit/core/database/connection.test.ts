import { Dexie } from 'dexie'
import { expect, it, onTestFinished, vi } from 'vitest'
import { connect } from '../../../../core/database/connection.ts'
import { emptyStore } from '../../support/sample-store.ts'

/** Connects to a store until the lifetime or the test is over, and keeps what is told in order. */
function connected(db: Dexie, lifetime = new AbortController()): string[] {
  const told: string[] = []
  connect(db, {
    opened: () => told.push('opened'),
    blocked: () => told.push('blocked'),
    unavailable: error => told.push(`unavailable: ${(error as Error).name}`),
    upgraded: () => told.push('upgraded'),
  }, lifetime.signal)
  onTestFinished(() => {
    lifetime.abort()
    db.close()
  })
  return told
}

it('tells that the store is open', async () => {
  const told = connected(emptyStore())
  await expect.poll(() => told).toEqual(['opened'])
})

it('tells that an earlier Kairos is in the way, and opens once that has gone', async () => {
  const db = emptyStore()
  const earlier = new Dexie(db.name)
  earlier.version(1).stores({ settings: 'key' })
  await earlier.open()
  earlier.on('versionchange', () => false)
  const told = connected(db)
  await expect.poll(() => told).toEqual(['blocked'])
  earlier.close()
  await expect.poll(() => told).toEqual(['blocked', 'opened'])
})

it('tells that the store cannot be opened, and tries again until it can', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const db = emptyStore()
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The disk is broken.', 'UnknownError')
  })
  const told = connected(db)
  await expect.poll(() => told).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2_000)
  await expect.poll(() => told).toHaveLength(2)
  open.mockRestore()
  await vi.advanceTimersByTimeAsync(2_000)
  await expect.poll(() => told.at(-1)).toBe('opened')
  expect(told).toHaveLength(3)
})

it('tells that a newer Kairos has the store, and does not try to get it back', async () => {
  const db = emptyStore()
  const told = connected(db)
  await expect.poll(() => told).toEqual(['opened'])
  const newer = new Dexie(db.name)
  newer.version(99).stores({ settings: 'key' })
  await newer.open()
  await expect.poll(() => told).toEqual(['opened', 'upgraded'])
  expect(db.isOpen()).toBe(false)
  newer.close()
})

it('tells nothing of a store that opens after nobody listens any more', async () => {
  const db = emptyStore()
  const lifetime = new AbortController()
  const told = connected(db, lifetime)
  lifetime.abort()
  await db.open()
  await Promise.resolve()
  expect(told).toEqual([])
})

it('leaves a store alone after nobody listens any more', async () => {
  const db = emptyStore()
  const lifetime = new AbortController()
  const listeners = () => ['blocked', 'versionchange'].map(name => db.on(name).subscribers.length)
  const before = listeners()
  const told = connected(db, lifetime)
  await expect.poll(() => told).toEqual(['opened'])
  lifetime.abort()
  expect(listeners()).toEqual(before)
})
