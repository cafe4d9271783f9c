import type { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import type { Copying } from '../../support/copying.ts'
import type { SampleStore } from '../../support/sample-store.ts'
import { describe, expect, it } from 'vitest'
import { keepVerbatim } from '../../../../core/database/commands/keep-verbatim.ts'
import { renameAudit } from '../../../../core/database/commands/rename-audit.ts'
import { writeSetting } from '../../../../core/database/settings/settings.ts'
import { identifyStore } from '../../../../core/database/store-marker.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { startCopying } from '../../support/copying.ts'
import { memoryFolder } from '../../support/memory-folder.ts'
import { newVerbatim } from '../../support/new-verbatim.ts'
import { emptyStore, sampleStore, smallAudit, storeOf } from '../../support/sample-store.ts'
import { takeIn } from '../../support/team-member.ts'

const by = { by: null }

/** What the observations of each part say, in the order of the parts. */
function notesIn(copying: Copying): Promise<string[][]> {
  return perPart(copying, async db => (await db.records('observation').toArray()).map(({ note }) => note).sort())
}

/** The customers' words in each part. */
function wordsIn(copying: Copying): Promise<string[][]> {
  return perPart(copying, async db => (await db.records('verbatim').toArray()).map(({ text }) => text))
}

/** Reads each part alone, in the order of the parts. */
function perPart<T>({ folder }: Copying, read: (db: KairosDatabase) => Promise<T>): Promise<T[]> {
  return Promise.all([...folder.files.values()].map(async (file) => {
    const db = emptyStore()
    await takeIn(db, file)
    return read(db)
  }))
}

/** A store that took in all that is in a folder. */
async function storeFrom({ folder }: Copying): Promise<KairosDatabase> {
  const db = emptyStore()
  for (const file of folder.files.values())
    await takeIn(db, file)
  return db
}

/** Changes the note of one of a store's observations. */
async function note({ db, journal, observationIds }: SampleStore, index: number, words: string): Promise<void> {
  const observation = (await db.records('observation').get(observationIds[index]!))!
  await journal.write({ action: 'observation-edited', by: null }, [
    { type: 'observation', id: observation.id, content: { ...observation, note: words } },
  ])
}

describe('automatic copies of an audit', () => {
  it('hold only what is new, each of them, and name audit, auditor, time and number', async () => {
    const store = await sampleStore({ title: 'Web shop', auditor: 'Mei' })
    await writeSetting(store.db, 'auditorId', store.auditorId)
    const copying = await startCopying(store)
    await copying.copy()
    store.clock.advance(61_000)
    await note(store, 1, 'Slow')
    await copying.copy()
    expect(await notesIn(copying)).toEqual([['A note', 'A note'], ['Slow']])
    const short = (await identifyStore(store.db)).slice(0, 8)
    expect([...copying.folder.files.keys()]).toEqual([
      expect.stringMatching(new RegExp(`^Web shop - Mei - 2026-11-21 \\d\\d\\.00\\.00 - 0001 - ${short}\\.kairos$`)),
      expect.stringMatching(new RegExp(`^Web shop - Mei - 2026-11-21 \\d\\d\\.01\\.01 - 0002 - ${short}\\.kairos$`)),
    ])
  })

  it('leave a screenshot away that another part has', async () => {
    const store = await sampleStore({ observations: 1, pictureBytes: 50_000 })
    const copying = await startCopying(store)
    await copying.copy()
    await note(store, 0, 'Slow')
    await copying.copy()
    const [first, second] = [...copying.folder.files.values()].map(({ size }) => size)
    expect(first).toBeGreaterThan(50_000)
    expect(second).toBeLessThan(20_000)
    const copied = await storeFrom(copying)
    expect(await copied.pictureFiles.count()).toBe(1)
    expect((await copied.records('observation').toArray()).map(({ note }) => note)).toEqual(['Slow'])
  })

  it('hold each of the customers’ words once', async () => {
    const store = await sampleStore({ observations: 1 })
    const { touchpointId } = (await store.db.records('observation').get(store.observationIds[0]!))!
    const copying = await startCopying(store)
    for (const text of ['Early', 'Late']) {
      await keepVerbatim(store.journal, newVerbatim(store, touchpointId, { text }))
      await copying.copy()
    }
    expect(await wordsIn(copying)).toEqual([['Early'], ['Late']])
  })

  it('tell of what no observation shows: another title, a deletion', async () => {
    const store = await sampleStore()
    const { db, journal, auditId, observationIds } = store
    const copying = await startCopying(store)
    await copying.copy()
    await renameAudit(db, journal, auditId, 'Autumn round', by)
    await copying.copy()
    await journal.write({ action: 'observation-deleted', by: null }, [
      { type: 'observation', id: observationIds[0]!, content: null },
    ])
    await copying.copy()
    expect(await notesIn(copying)).toEqual([['A note', 'A note'], [], []])
    const copied = await storeFrom(copying)
    expect((await copied.records('audit').get(auditId))!.title).toBe('Autumn round')
    expect(await copied.records('observation').toCollection().primaryKeys()).toEqual([observationIds[1]])
  })

  it('hold a colleague\'s version that took the place of one of the same revision', async () => {
    const store = await sampleStore({ observations: 1 })
    const colleague = storeOf(emptyStore(), store)
    const [ours, theirs] = [await startCopying(store), await startCopying(colleague)]
    await ours.copy()
    await takeIn(colleague.db, [...ours.folder.files.values()][0])
    await note(store, 0, 'Ours')
    await ours.copy()
    store.clock.advance(1_000)
    await note(colleague, 0, 'Theirs')
    await theirs.copy()
    await takeIn(store.db, [...theirs.folder.files.values()][0])
    await ours.copy()
    expect((await notesIn(ours)).at(-1)).toEqual(['Theirs'])
  })

  it('are cut into parts, of which the first brings what only it had when somebody deletes it', async () => {
    const store = await sampleStore({ observations: 3 })
    const { db, journal, auditId } = store
    const [touchpoint] = await db.records('touchpoint').toArray()
    const said = { by: '', at: null, why: '' }
    await journal.write({ action: 'undone', by: null }, [{ type: 'moment', id: newId(), content: {
      auditId,
      touchpointId: touchpoint!.id,
      reasons: [],
      evidence: { status: 'not-checked', ...said },
      decision: { status: 'chosen', ...said },
    } }])
    const copying = await startCopying(store)
    await copying.copy({ mostBytes: 1 })
    const { files } = copying.folder
    expect((await notesIn(copying)).map(notes => notes.length)).toEqual([1, 1, 1])
    files.delete([...files.keys()][0]!)
    await copying.copy()
    expect((await notesIn(copying)).map(notes => notes.length)).toEqual([1, 1, 1])
    expect(await (await storeFrom(copying)).records('moment').count()).toBe(1)
  })

  it('go on for an audit that is under way no more, and for no other', async () => {
    const store = await sampleStore({ observations: 1 })
    const copying = await startCopying(store)
    await copying.copy()
    await note(store, 0, 'Last thought')
    const { auditId, adoptions } = await smallAudit('Next audit')
    await store.journal.adopt({ action: 'audit-started', by: null }, { records: adoptions })
    const { auditId: other, adoptions: others } = await smallAudit('Some other audit')
    await store.journal.adopt({ action: 'audit-started', by: null }, { records: others })
    await copying.copy({ auditId })
    const copied = await storeFrom(copying)
    expect((await copied.records('observation').toArray()).map(({ note }) => note)).toEqual(['Last thought'])
    expect(await copied.records('audit').get(auditId)).toBeDefined()
    expect(await copied.records('audit').get(other)).toBeUndefined()
  })
})

describe('copying into a folder', () => {
  it('that fails has copied nothing, and has it all once the folder works again', async () => {
    const store = await sampleStore()
    const copying = await startCopying(store)
    for (const trouble of ['gone', 'full', 'read-only', 'denied', 'failed'] as const) {
      copying.folder.fail(trouble)
      await expect(copying.copy()).rejects.toMatchObject({ name: 'FolderError', trouble })
    }
    copying.folder.fail(null)
    expect(copying.folder.files.size).toBe(0)
    await copying.copy()
    expect(await notesIn(copying)).toEqual([['A note', 'A note']])
  })

  it('that is broken off keeps the parts that arrived, and goes on with the others', async () => {
    const store = await sampleStore({ observations: 3 })
    const copying = await startCopying(store)
    const lifetime = new AbortController()
    copying.folder.onPut = name => name.includes('0002') && lifetime.abort()
    await expect(copying.copy({ mostBytes: 1, signal: lifetime.signal })).rejects.toThrow('aborted')
    expect((await notesIn(copying)).map(notes => notes.length)).toEqual([1, 1])
    await copying.copy({ mostBytes: 20_000_000 })
    expect((await notesIn(copying)).map(notes => notes.length)).toEqual([1, 1, 1])
  })

  it('removes what its own browser left unfinished, and nothing of others', async () => {
    const store = await sampleStore()
    const copying = await startCopying(store)
    const { files } = copying.folder
    const short = (await identifyStore(store.db)).slice(0, 8)
    const own = [`A - 0001 - ${short}.kairos.tmp`, `A - 0001 - ${short}.kairos.tmp.crswap`]
    const colleagues = 'B - 0001 - 00000000.kairos'
    const others = [`${colleagues}.tmp`, `${colleagues}.tmp.crswap`, colleagues, 'notes.tmp', `${short}.txt`]
    for (const name of [...own, ...others])
      files.set(name, new Blob([]))
    await copying.copy()
    expect([...files.keys()].slice(0, -1)).toEqual(others)
  })

  it('is done by one panel at a time, and by each of them once', async () => {
    const store = await sampleStore()
    const copying = await startCopying(store)
    let writing = 0
    copying.folder.onPut = async () => {
      expect(++writing).toBe(1)
      await new Promise(resolve => setTimeout(resolve))
      writing--
    }
    await Promise.all([copying.copy({ mostBytes: 1 }), copying.copy({ mostBytes: 1 }), copying.copy()])
    expect((await notesIn(copying)).map(notes => notes.length)).toEqual([1, 1])
  })

  it('copies nothing again where the file system spells names another way', async () => {
    const store = await sampleStore({ title: 'Café' })
    const copying = await startCopying(store)
    const { folder } = copying
    await copying.copy()
    folder.list = async () => new Set([...folder.files.keys()].map(name => name.normalize('NFD')))
    await copying.copy()
    expect(folder.files.size).toBe(1)
  })

  it('keeps all parts where the clock is set back to the second of another one', async () => {
    const store = await sampleStore({ observations: 1 })
    const copying = await startCopying(store)
    await copying.copy()
    const [first] = copying.folder.files.keys()
    await writeSetting(store.db, 'copies', { folderId: (await folderIdOf(store.db))!, parts: [] })
    await note(store, 0, 'Again')
    await copying.copy()
    expect([...copying.folder.files.keys()]).toEqual([first, first!.replace('0001', '0002')])
  })

  it('tells up to which of the journal\'s entries all is copied', async () => {
    const store = await sampleStore()
    const copying = await startCopying(store)
    const sequence = await copying.copy()
    expect(sequence).toBe((await store.db.entries.orderBy('sequence').last())!.sequence)
    await note(store, 0, 'One more')
    expect(await copying.copy()).toBe(sequence + 1)
  })

  it('copies all anew into another one', async () => {
    const store = await sampleStore()
    const before = await startCopying(store)
    await before.copy()
    const after = await startCopying(store, memoryFolder())
    await after.copy()
    expect(await notesIn(after)).toEqual([['A note', 'A note']])
    // A panel that still knows the one before finds nothing to remember.
    await before.copy()
    await after.copy()
    expect(after.folder.files.size).toBe(1)
  })

  it('remembers no more versions than the audit has records, however often they change', async () => {
    const store = await sampleStore()
    const copying = await startCopying(store)
    for (let count = 0; count < 30; count++) {
      await note(store, count % 2, `Version ${count}`)
      await copying.copy()
    }
    const stored = await store.db.settings.get('copies')
    const { parts } = stored!.value as { parts: { versions: object }[] }
    expect(parts.flatMap(({ versions }) => Object.keys(versions))).toHaveLength(4)
    expect(parts.length).toBeLessThanOrEqual(4)
  })
})

async function folderIdOf(db: KairosDatabase): Promise<string | undefined> {
  return ((await db.settings.get('copies'))?.value as { folderId: string } | undefined)?.folderId
}
