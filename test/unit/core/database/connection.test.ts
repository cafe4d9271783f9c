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

/** The browser ends a connection, as Chromium does where it can't write to the disk. */
function endConnection(db: Dexie): void {
  db.backendDB().onclose!(new Event('close'))
}

it('opens the store anew after the browser has ended the connection', async () => {
  const db = emptyStore()
  const told = connected(db)
  await expect.poll(() => told).toEqual(['opened'])
  endConnection(db)
  await expect.poll(() => told).toEqual(['opened', 'opened'])
  expect(db.isOpen()).toBe(true)
})

it('tells that an ended connection does not open again, and that it does once it can', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const db = emptyStore()
  const told = connected(db)
  await expect.poll(() => told).toEqual(['opened'])
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'UnknownError')
  })
  endConnection(db)
  await vi.advanceTimersByTimeAsync(0)
  await expect.poll(() => told).toEqual(['opened', 'unavailable: OpenFailedError'])
  open.mockRestore()
  await vi.advanceTimersByTimeAsync(2_000)
  await expect.poll(() => told.at(-1)).toBe('opened')
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
  const events = ['blocked', 'versionchange', 'close'] as const
  const listeners = () => events.map(name => db.on(name as 'blocked').subscribers.length)
  const before = listeners()
  const told = connected(db, lifetime)
  await expect.poll(() => told).toEqual(['opened'])
  lifetime.abort()
  expect(listeners()).toEqual(before)
})
