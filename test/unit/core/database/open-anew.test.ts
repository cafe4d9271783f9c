import { expect, it, vi } from 'vitest'
import { emptyStore } from '../../support/sample-store.ts'

/** Settles after the queries that waited for the store were told why it did not open. */
const allTold = () => new Promise(resolve => setTimeout(resolve))

/** A browser whose disk is broken until it is mended. */
function breakDisk() {
  return vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'UnknownError')
  })
}

it('a store that did not open is opened by the next query, with nobody who opens it', async () => {
  const db = emptyStore()
  const disk = breakDisk()
  await expect(db.settings.toArray()).rejects.toThrow(/full/)
  await allTold()
  await expect(db.transaction('rw', db.settings, () => db.settings.put({ key: 'a', value: 1 }))).rejects.toThrow(/full/)
  await allTold()
  disk.mockRestore()
  await db.settings.put({ key: 'a', value: 1 })
  expect(await db.settings.count()).toBe(1)
})

it('a query at a store that does not open asks for it a few times and no more', async () => {
  const db = emptyStore()
  const disk = breakDisk()
  await Promise.allSettled([db.settings.toArray(), db.settings.count(), db.drafts.count()])
  const asked = disk.mock.calls.length
  await allTold()
  expect(disk).toHaveBeenCalledTimes(asked)
  expect(asked).toBeLessThan(20)
  disk.mockRestore()
})

it('a store that was closed on purpose stays closed', async () => {
  const db = emptyStore()
  const opening = db.open().catch(() => 'given up')
  db.close({ disableAutoOpen: true })
  expect(await opening).toBe('given up')
  await expect(db.settings.toArray()).rejects.toThrow(/closed/i)
})
