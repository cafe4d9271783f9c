import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { readCopies } from '../../core/database/settings/copies.ts'
import { chooseFolder, leaveFolder, readChosenFolder } from '../../extension/backup/chosen-folder.ts'
import { openFolder } from '../../extension/backup/directory-folder.ts'
import { emptyStore } from './support/store-records.ts'

const { signal } = new AbortController()
const bytes = (length: number) => new Blob([new Uint8Array(length)])

/** Of each test its own: the browser lets go of what a test before gave up when it pleases. */
let directory: FileSystemDirectoryHandle
let tests = 0

/** The names and sizes of what is in the folder. */
async function contents(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for await (const [name, handle] of directory.entries())
    found[name] = (await (handle as FileSystemFileHandle).getFile()).size
  return found
}

async function newDirectory(name: string): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })
}

beforeEach(async () => {
  tests += 1
  directory = await newDirectory(`copies-${tests}`)
})

afterEach(() => void vi.restoreAllMocks())

describe('a folder that was picked', () => {
  it('has a file as a whole, and beside it nothing', async () => {
    const folder = openFolder(directory, signal)
    await folder.put('A - 0001.kairos', bytes(100_000))
    expect(await contents()).toEqual({ 'A - 0001.kairos': 100_000 })
    expect(await folder.list()).toEqual(new Set(['A - 0001.kairos']))
    expect(await Promise.all(['A - 0001.kairos', 'B.kairos'].map(folder.has))).toEqual([true, false])
    await folder.remove('A - 0001.kairos')
    expect(await contents()).toEqual({})
  })

  it('has no file of that name until it is whole, whatever ends it', async () => {
    const { createWritable } = FileSystemFileHandle.prototype
    let during: string[] = []
    async function lookFirst(this: FileSystemFileHandle): Promise<FileSystemWritableFileStream> {
      during = Object.keys(await contents())
      return createWritable.call(this)
    }
    vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockImplementation(lookFirst)
    await openFolder(directory, signal).put('A.kairos', bytes(10))
    expect(during).toEqual(['A.kairos.tmp'])
  })

  it('has nothing of a file that was given up', async () => {
    const lifetime = new AbortController()
    const endless = new Blob([])
    vi.spyOn(endless, 'stream').mockImplementation(() => new ReadableStream({ pull: () => new Promise(() => {}) }))
    const writing = openFolder(directory, lifetime.signal).put('A.kairos', endless)
    // Chromium's own file beside it is seen at times.
    await expect.poll(contents).toMatchObject({ 'A.kairos.tmp': 0 })
    expect(await contents()).not.toHaveProperty(['A.kairos'])
    lifetime.abort()
    await expect(writing).rejects.toThrow('aborted')
    await expect.poll(contents).toEqual({})
  })

  it('lets go of a drive that answers no more', async () => {
    const lifetime = new AbortController()
    vi.spyOn(directory, 'getFileHandle').mockImplementation(() => new Promise(() => {}))
    const writing = openFolder(directory, lifetime.signal).put('A.kairos', bytes(1))
    lifetime.abort()
    await expect(writing).rejects.toThrow('aborted')
  })

  it('does not take a file for whole that another program made shorter', async () => {
    vi.spyOn(FileSystemFileHandle.prototype, 'getFile').mockResolvedValueOnce(new File([], 'A.kairos.tmp'))
    const writing = openFolder(directory, signal).put('A.kairos', bytes(10))
    await expect(writing).rejects.toMatchObject({ trouble: 'failed', message: '0 of 10 bytes' })
    expect(await contents()).toEqual({})
  })

  it('is not told of as gone where only the file went meanwhile', async () => {
    const gone = new DOMException('In its words.', 'NotFoundError')
    vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockRejectedValueOnce(gone)
    const writing = openFolder(directory, signal).put('A.kairos', bytes(10))
    await expect(writing).rejects.toMatchObject({ trouble: 'failed', message: 'In its words.' })
  })

  it('is told of as gone once it is', async () => {
    await (await navigator.storage.getDirectory()).removeEntry(directory.name)
    const folder = openFolder(directory, signal)
    await expect(folder.list()).rejects.toMatchObject({ trouble: 'gone' })
    await expect(folder.put('A.kairos', bytes(1))).rejects.toMatchObject({ trouble: 'gone' })
  })

  it.each([
    ['QuotaExceededError', 'full'],
    ['NoModificationAllowedError', 'read-only'],
    ['NotAllowedError', 'denied'],
    ['AbortError', 'failed'],
  ])('that refuses with %s is %s', async (name, trouble) => {
    vi.spyOn(directory, 'getFileHandle').mockRejectedValue(new DOMException('In its words.', name))
    const writing = openFolder(directory, signal).put('A.kairos', bytes(1))
    await expect(writing).rejects.toMatchObject({ name: 'FolderError', trouble, message: 'In its words.' })
  })
})

describe('the choice of a folder', () => {
  it('outlives the panel, and stays the same where the same is picked again', async () => {
    await emptyStore()
    const db = createDatabase()
    await leaveFolder(db)
    expect(await readChosenFolder(db)).toBeNull()
    await chooseFolder(db, directory)
    const { id, handle } = (await readChosenFolder(db))!
    expect(await handle.isSameEntry(directory)).toBe(true)
    const at = '2026-11-21T10:00:00.000Z'
    const part = { auditId: id, name: 'A.kairos', number: 1, at, versions: {}, frame: '' }
    await db.settings.put({ key: 'copies', value: { folderId: id, parts: [part] } })
    await chooseFolder(db, directory)
    expect(await readCopies(db, (await readChosenFolder(db))!.id)).toEqual([part])
    await chooseFolder(db, await newDirectory('others'))
    expect(await readCopies(db, (await readChosenFolder(db))!.id)).toEqual([])
    expect((await readChosenFolder(db))!.id).not.toBe(id)
    db.close()
  })

  it('is taken back with what is known of the folder', async () => {
    const db = createDatabase()
    await chooseFolder(db, directory)
    const before = (await readChosenFolder(db))!
    const undo = await leaveFolder(db)
    expect(await readChosenFolder(db)).toBeNull()
    await undo()
    expect((await readChosenFolder(db))!.id).toBe(before.id)
    db.close()
  })

  it('is none where what is stored is no folder', async () => {
    const db = createDatabase()
    const handle = { kind: 'directory', name: 'x' }
    await db.settings.put({ key: 'copyFolder', value: { id: crypto.randomUUID(), handle } })
    expect(await readChosenFolder(db)).toBeNull()
    await leaveFolder(db)
    db.close()
  })
})
