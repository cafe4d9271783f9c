import type { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import { describe, expect, it } from 'vitest'
import { KairosDatabase as Store } from '../../../../core/database/kairos-database.ts'
import { sweepPictureFiles } from '../../../../core/database/pictures/sweep-pictures.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { importFile } from '../../../support/import-file.ts'
import { recordsIn, tampered } from '../../../support/tamper.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'

async function exported(observations = 3): Promise<Blob> {
  const { db, auditId, clock } = await sampleStore({ observations })
  return (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file
}

async function counts(db: KairosDatabase): Promise<number[]> {
  const tables = [db.entries, db.records('picture'), db.records('observation'), db.pictureFiles]
  return Promise.all(tables.map(table => table.count()))
}

describe('an import that is cancelled', () => {
  it('leaves nothing, whenever that is', async () => {
    const file = await exported()
    const whole = await progressOf(file)
    expect(whole).toBeGreaterThan(1)
    for (let at = 1; at <= whole; at++) {
      const db = emptyStore()
      const result = await cancelledAt(db, file, at)
      expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } })
      expect(await counts(db)).toEqual([0, 0, 0, 0])
    }
  })

  it('leaves the bytes of a picture that others stood for', async () => {
    const file = await exported(1)
    const [picture] = await recordsIn(file, 'picture')
    const db = emptyStore()
    await db.pictureFiles.put({ id: picture.id, file: new Blob(['others']) })
    await cancelledAt(db, file, await progressOf(file))
    expect(await (await db.pictureFiles.get(picture.id))!.file.text()).toBe('others')
  })

  async function progressOf(file: Blob): Promise<number> {
    let calls = 0
    await importFile(emptyStore(), file, { onProgress: () => calls++ })
    return calls
  }

  function cancelledAt(db: KairosDatabase, file: Blob, at: number) {
    const lifetime = new AbortController()
    let calls = 0
    return importFile(db, file, { signal: lifetime.signal, onProgress: () => ++calls === at && lifetime.abort() })
  }
})

describe('an import that is killed', () => {
  it('leaves only what the next sweep takes away', async () => {
    const file = await exported()
    const db = emptyStore()
    // As a kill does: it breaks off what is being written, and nothing can be tidied up.
    db.table('observation').hook('creating', () => {
      db.close({ disableAutoOpen: true })
      throw new Error('killed')
    })
    expect(await importFile(db, file)).toMatchObject({ ok: false, error: { kind: 'failed' } })
    const again = new Store(db.name)
    const [entries, pictures, observations, files] = await counts(again)
    expect([entries, pictures, observations, files]).toEqual([0, 0, 0, 3])
    expect(await sweepPictureFiles(again, fixedClock())).toBe(3)
    expect(await again.pictureFiles.count()).toBe(0)
  })
})

describe('an import beside others', () => {
  it('is not swept away', async () => {
    const file = await exported()
    const db = emptyStore()
    const { locks } = navigator
    let sweeping: Promise<number> | undefined
    await importFile(db, file, { locks, onProgress: () => sweeping ??= sweepPictureFiles(db, fixedClock(), locks) })
    expect(await sweeping).toBe(0)
    expect(await counts(db)).toEqual([1, 3, 3, 3])
  })

  it('waits for them and can be cancelled while it waits', async () => {
    const file = await exported()
    const db = emptyStore()
    const { locks } = navigator
    const lifetime = new AbortController()
    let waiting: ReturnType<typeof importFile> | undefined
    const first = await importFile(db, file, { locks, onProgress: () => {
      waiting ??= importFile(db, file, { locks, signal: lifetime.signal })
      lifetime.abort()
    } })
    expect(first.ok).toBe(true)
    expect(await waiting).toEqual({ ok: false, error: { kind: 'cancelled' } })
    const [one, two] = await Promise.all([importFile(db, file, { locks }), importFile(db, file, { locks })])
    expect([one.ok, two.ok]).toEqual([true, true])
  })
})

describe('pictures that are here already', () => {
  it('get the bytes that their records describe', async () => {
    const file = await exported(1)
    const [picture] = await recordsIn(file, 'picture')
    const db = emptyStore()
    await db.pictureFiles.put({ id: picture.id, file: new Blob(['others']) })
    await importFile(db, file)
    expect((await db.pictureFiles.get(picture.id))!.file.size).toBe(picture.bytes)
  })

  it('keep bytes that came with a deleted record for the next sweep only', async () => {
    const { db: here, journal, observationIds, auditId, clock } = await sampleStore({ observations: 1 })
    const file = (await exportAudit(here, auditId, { generator: 'Kairos test', clock }))!.file
    const [picture] = await recordsIn(file, 'picture')
    await journal.write({ action: 'observation-deleted', by: null }, [
      { type: 'observation', id: observationIds[0]!, content: null },
      { type: 'picture', id: picture.id, content: null },
    ])
    await here.pictureFiles.clear()
    expect(await importFile(here, file)).toMatchObject({
      ok: true,
      value: { counts: { deletedLocally: 2 }, screenshots: 0 },
    })
    expect(await here.pictureFiles.count()).toBe(1)
    clock.advance(25 * 60 * 60 * 1000)
    expect(await sweepPictureFiles(here, clock)).toBe(1)
  })
})

describe('how a picture lies in the file', () => {
  it('packed or as it is, it comes in', async () => {
    const file = await exported(2)
    const repacked = await tampered(file, {})
    const db = emptyStore()
    expect(await importFile(db, repacked)).toMatchObject({ ok: true, value: { screenshots: 2, problems: [] } })
  })

  it('a checksum of the archive that is wrong is found', async () => {
    const file = await exported(2)
    const damaged = await inDirectory(file, 1, entry => entry.setUint32(16, 7, true))
    expect(await problemsOf(damaged)).toEqual(['picture-damaged'])
  })

  it('one that is said to lie behind the end is reported', async () => {
    const file = await exported(2)
    const damaged = await inDirectory(file, 1, entry => entry.setUint32(42, 0x7FFFFFF0, true))
    expect(await problemsOf(damaged)).toEqual(['picture-damaged'])
  })

  async function problemsOf(file: Blob): Promise<string[]> {
    const result = await importFile(emptyStore(), file)
    if (!result.ok)
      throw new Error(JSON.stringify(result.error))
    expect(result.value.screenshots).toBe(1)
    return result.value.problems.map(({ reason }) => reason)
  }

  /** The file with what its directory says of one picture changed. */
  async function inDirectory(file: Blob, picture: number, change: (entry: DataView) => void): Promise<Blob> {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const view = new DataView(bytes.buffer)
    const offsets = Array.from({ length: bytes.length - 46 }, (_, offset) => offset)
    const starts = offsets.filter(offset => view.getUint32(offset, true) === 0x02014B50)
    const nameOf = (start: number) =>
      new TextDecoder().decode(bytes.subarray(start + 46, start + 46 + view.getUint16(start + 28, true)))
    const start = starts.filter(start => nameOf(start).startsWith('screenshots/'))[picture]!
    change(new DataView(bytes.buffer, start, 46))
    return new Blob([bytes])
  }
})
