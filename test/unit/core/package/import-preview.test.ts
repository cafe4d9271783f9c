import type { Decision, ImportFilesOptions } from '../../../../core/package/import/import-files.ts'
import type { FileOutcome } from '../../../../core/package/import/import-report.ts'
import type { NamedFile } from '../../../../core/package/import/read-files.ts'
import type { SampleStore } from '../../support/sample-store.ts'
import process from 'node:process'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '../../../../core/package/import/import-files.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { dumpStore, dumpWhole } from '../../../support/store-dump.ts'
import { entriesOf, recordsIn, tampered } from '../../../support/tamper.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { emptyStore, sampleStore, storeOf } from '../../support/sample-store.ts'
import { anyActions, filesOf } from '../../support/team.ts'

let mine: SampleStore
let theirs: SampleStore

/** Two browsers with the same audit. */
beforeEach(async () => {
  mine = await sampleStore({ observations: 3 })
  theirs = storeOf(emptyStore(), mine)
  await importFiles(theirs.db, [await fileOf(mine)], { clock: mine.clock })
})

async function fileOf({ db, auditId, clock }: SampleStore, name = 'a.kairos'): Promise<NamedFile> {
  return { name, file: (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file }
}

async function edit({ db, journal, observationIds }: SampleStore, index: number, note: string): Promise<void> {
  const content = (await db.records('observation').get(observationIds[index]!))!
  await journal.write({ action: 'observation-edited', by: null }, [
    { type: 'observation', id: content.id, content: { ...content, note } },
  ])
}

async function remove({ journal, observationIds }: SampleStore, index: number): Promise<void> {
  await journal.write({ action: 'observation-deleted', by: null }, [
    { type: 'observation', id: observationIds[index]!, content: null },
  ])
}

/** Answers previews one after the other, and keeps what was shown. */
function answering(...decisions: (Decision | (() => Promise<Decision>))[]) {
  const shown: FileOutcome[][] = []
  const reasons: boolean[] = []
  const decide: ImportFilesOptions['decide'] = async (preview, isStoreChanged) => {
    shown.push(preview)
    reasons.push(isStoreChanged)
    const decision = decisions[shown.length - 1]!
    return typeof decision === 'function' ? decision() : decision
  }
  return { shown, reasons, decide }
}

const takeIn: Decision = { to: 'import' }

function countsOf({ result }: FileOutcome) {
  if (!result.ok)
    return result.error.kind
  return Object.fromEntries(Object.entries(result.value.counts).filter(([, n]) => n > 0))
}

/** What a preview counts, without the journal's entry, which is another one in the end. */
function shape(outcomes: FileOutcome[]) {
  return outcomes.map(({ name, result }) =>
    ({ name, ...result.ok ? { ...result.value, entry: undefined } : result.error }))
}

describe('a preview', () => {
  it('changes nothing, and nothing stays of it where it is given up', async () => {
    const before = await dumpWhole(theirs.db)
    const other = await sampleStore({ title: 'Other' })
    const decide = async () => {
      const { pictureFiles: staged, ...dump } = await dumpWhole(theirs.db)
      expect(Object.keys(staged!)).toHaveLength(5)
      expect(dump).toEqual({ ...before, pictureFiles: undefined })
      throw new Error('given up')
    }
    await importFiles(theirs.db, [await fileOf(other)], { clock: mine.clock, decide })
    expect(await dumpWhole(theirs.db)).toEqual(before)
  })

  it('is what came in afterwards, whatever the files', { timeout: 600_000 }, async () => {
    await fc.assert(fc.asyncProperty(anyActions, fc.nat(99), async (actions, cut) => {
      const files = (await filesOf(actions)).map((file, index) => ({ name: `${index}`, file }))
      const db = emptyStore()
      await importFiles(db, files.slice(0, cut % files.length), { clock: fixedClock() })
      const { shown, decide } = answering(takeIn)
      const outcomes = await importFiles(db, files.slice(cut % files.length), { clock: fixedClock(), decide })
      expect(shape(outcomes)).toEqual(shape(shown[0]!))
    }), { numRuns: Number(process.env.PROPERTY_RUNS ?? 10) })
  })

  it('gives every record of a file one fate', { timeout: 600_000 }, async () => {
    await fc.assert(fc.asyncProperty(anyActions, async (actions) => {
      const files = (await filesOf(actions)).map(file => ({ file }))
      const { shown, decide } = answering(takeIn)
      await importFiles(emptyStore(), files, { clock: fixedClock(), decide })
      for (const [index, { result }] of shown[0]!.entries()) {
        const { deleted, conflictTookIncoming, ...fates } = result.ok ? result.value.counts : {} as never
        const conflicts = result.ok ? result.value.conflicts : []
        const deletions = deleted + conflicts.filter(({ incoming, wins }) => !incoming && wins === 'incoming').length
        const all = Object.values(fates).reduce((sum, n) => sum + n, 0) + deleted + conflictTookIncoming
        expect(all - deletions).toBe(await recordsOf(files[index]!.file))
      }
    }), { numRuns: Number(process.env.PROPERTY_RUNS ?? 10) })
  })

  async function recordsOf(file: Blob): Promise<number> {
    const names = (await entriesOf(file)).map(({ name }) => name)
    const paths = names.filter(name => name.startsWith('records/') && !name.includes('tombstone'))
    const lists = await Promise.all(paths.map(path => recordsIn(file, path.slice('records/'.length, -'.json'.length))))
    return lists.flat().length
  }

  it('says of each record what would happen', async () => {
    await edit(mine, 0, 'newer there')
    await edit(theirs, 1, 'newer here')
    await edit(mine, 2, 'mine')
    await edit(theirs, 2, 'theirs')
    const { shown, decide } = answering(takeIn)
    const observations = (await recordsIn((await fileOf(mine)).file, 'observation')).length
    expect(observations).toBe(3)
    await importFiles(theirs.db, [await fileOf(mine)], { clock: mine.clock, decide })
    const [{ result }] = shown[0] as [FileOutcome]
    expect(result).toMatchObject({
      ok: true,
      value: { counts: { added: 0, updated: 1, localIsNewer: 1, conflictTookIncoming: 0, conflictKeptLocal: 1 } },
    })
    expect(result.ok && result.value.conflicts).toMatchObject([
      { type: 'observation', wins: 'local', incoming: { note: 'mine' }, local: { note: 'theirs' } },
    ])
  })

  it('calls it no conflict where two browsers began the same audit in other spellings', async () => {
    const { file } = await fileOf(mine)
    const [audit] = await recordsIn(file, 'audit')
    const other = await tampered(file, { 'records/audit.json': [{ ...audit, title: 'SPRING ROUND' }] })
    const { shown, decide } = answering(takeIn)
    await importFiles(theirs.db, [{ file: other }], { clock: mine.clock, decide })
    expect(shown[0]![0]!.result).toMatchObject({
      ok: true,
      value: { conflicts: [], counts: { conflictKeptLocal: 0, conflictTookIncoming: 0, localIsNewer: 1 } },
    })
  })

  it('lets the version that would lose be chosen, which is an entry of its own', async () => {
    await edit(mine, 2, 'mine')
    await edit(theirs, 2, 'theirs')
    const id = mine.observationIds[2]!
    const { decide } = answering({ to: 'import', overruled: [{ file: 0, id, about: 'Pricing, Mei' }] })
    await importFiles(theirs.db, [await fileOf(mine)], { clock: mine.clock, decide })
    expect(await theirs.db.records('observation').get(id)).toMatchObject({ note: 'mine', revision: 3 })
    const entries = await theirs.db.entries.orderBy('sequence').toArray()
    expect(entries.slice(-2).map(({ action }) => action)).toEqual(['file-imported', 'version-chosen'])
  })

  it('names an edit that meets a deletion, whichever side deleted', async () => {
    await remove(mine, 0)
    await edit(theirs, 0, 'edited here')
    await edit(mine, 1, 'edited there')
    await remove(theirs, 1)
    await remove(mine, 2)
    const { shown, decide } = answering(takeIn)
    await importFiles(theirs.db, [await fileOf(mine)], { clock: mine.clock, decide })
    const [{ result }] = shown[0] as [FileOutcome]
    expect(result).toMatchObject({
      ok: true,
      value: { counts: { deleted: 1, deletedLocally: 0, conflictTookIncoming: 1, conflictKeptLocal: 1 } },
    })
    expect(result.ok && result.value.conflicts).toMatchObject([
      { wins: 'incoming', incoming: null, local: { note: 'edited here' } },
      { wins: 'local', incoming: { note: 'edited there' }, local: null },
    ])
  })

  it('counts one conflict of a record that a file has beside its own deletion of it', async () => {
    const [id] = mine.observationIds
    await edit(theirs, 0, 'edited here')
    mine.clock.advance(1000)
    await edit(mine, 0, 'edited there')
    const edited = await fileOf(mine)
    const version = { revision: 2, updatedAt: '2026-11-22T00:00:00.000Z' }
    const tombstone = { type: 'observation', id, auditId: mine.auditId, ...version }
    const both = await tampered(edited.file, { 'records/tombstone.json': [tombstone] })
    const { shown, decide } = answering(takeIn)
    await importFiles(theirs.db, [{ file: both }], { clock: mine.clock, decide })
    const [{ result }] = shown[0] as [FileOutcome]
    expect(result).toMatchObject({
      ok: true,
      value: { counts: { localIsNewer: 0, conflictKeptLocal: 0, conflictTookIncoming: 1, deleted: 0 } },
    })
  })
})

describe('several files at once', () => {
  it('are each compared with what those before bring', async () => {
    const file = await fileOf(mine)
    const { shown, decide } = answering(takeIn)
    const db = emptyStore()
    await importFiles(db, [file, { ...file, name: 'again.kairos' }], { clock: mine.clock, decide })
    const [one, other] = shown[0]!.map(countsOf)
    expect(one).toEqual({ added: expect.any(Number) })
    expect(other).toEqual({ same: (one as { added: number }).added })
    expect((await db.entries.toArray()).map(({ about }) => about)).toEqual(['a.kairos'])
  })

  it('come in though one of them is refused', async () => {
    const broken = { name: 'b.kairos', file: new Blob(['PK']) }
    const outcomes = await importFiles(emptyStore(), [broken, await fileOf(mine)], { clock: mine.clock })
    expect(outcomes.map(({ result }) => result.ok)).toEqual([false, true])
  })

  it('leave those out that are put aside, with the screenshots that only those have', async () => {
    const other = await sampleStore({ title: 'Other' })
    const { shown, decide } = answering({ to: 'leave-out', index: 0 }, takeIn)
    const db = emptyStore()
    const files = [await fileOf(other, 'other'), await fileOf(mine, 'mine')]
    const outcomes = await importFiles(db, files, { clock: mine.clock, decide })
    expect(shown.map(preview => preview.map(({ name }) => name))).toEqual([['other', 'mine'], ['mine']])
    expect(outcomes).toHaveLength(1)
    expect(await dumpStore(db)).toEqual(await dumpStore(mine.db))
  })

  it('keep the screenshots of a file that the one put aside has too', async () => {
    const { decide } = answering({ to: 'leave-out', index: 0 }, takeIn)
    const db = emptyStore()
    await importFiles(db, [await fileOf(mine), await fileOf(mine)], { clock: mine.clock, decide })
    expect(await dumpStore(db)).toEqual(await dumpStore(mine.db))
  })

  it('are each named once where all fail, without those that were put aside', async () => {
    const { decide } = answering({ to: 'leave-out', index: 0 }, async () => {
      throw new Error('given up')
    })
    const files = await Promise.all(['a.kairos', 'b.kairos', 'c.kairos'].map(name => fileOf(mine, name)))
    const outcomes = await importFiles(theirs.db, files, { clock: mine.clock, decide })
    expect(outcomes.map(({ name }) => name)).toEqual(['b.kairos', 'c.kairos'])
  })

  it('are named also where they joined while the others wait and are not read yet', async () => {
    const added = await fileOf(mine, 'b.kairos')
    const stop = new AbortController()
    const { decide } = answering({ to: 'add', files: [added] })
    const onReading: ImportFilesOptions['onReading'] = ({ name }) => name === 'b.kairos' && stop.abort()
    const options = { clock: mine.clock, decide, onReading, signal: stop.signal }
    const outcomes = await importFiles(theirs.db, [await fileOf(mine)], options)
    const ends = outcomes.map(({ name, result }) => [name, result.ok || result.error.kind])
    expect(ends).toEqual([['a.kairos', 'cancelled'], ['b.kairos', 'cancelled']])
  })

  it('can be joined by others', async () => {
    const other = await sampleStore({ title: 'Other' })
    const { shown, decide } = answering({ to: 'add', files: [await fileOf(other)] }, takeIn)
    const db = emptyStore()
    await importFiles(db, [await fileOf(mine)], { clock: mine.clock, decide })
    expect(shown.map(preview => preview.length)).toEqual([1, 2])
    expect(await db.records('audit').count()).toBe(2)
  })

  it('are shown again where the store was changed in between, and it is said that this is why', async () => {
    await edit(mine, 0, 'there')
    const { shown, reasons, decide } = answering(async () => {
      await edit(theirs, 0, 'here')
      await edit(theirs, 0, 'here, and newer')
      return takeIn
    }, takeIn)
    const outcomes = await importFiles(theirs.db, [await fileOf(mine)], { clock: mine.clock, decide })
    expect(shown.map(preview => countsOf(preview[0]!))).toMatchObject([{ updated: 1 }, { localIsNewer: 1 }])
    expect(reasons).toEqual([false, true])
    expect(shape(outcomes)).toEqual(shape(shown[1]!))
    expect((await theirs.db.records('observation').get(theirs.observationIds[0]!))!.note).toBe('here, and newer')
  })

  it('are shown again where a version in conflict is another one here by now', async () => {
    await remove(mine, 0)
    await edit(theirs, 0, 'here')
    const { shown, reasons, decide } = answering(async () => {
      await edit(theirs, 0, 'other than shown')
      return takeIn
    }, takeIn)
    await importFiles(theirs.db, [await fileOf(mine)], { clock: mine.clock, decide })
    expect(reasons).toEqual([false, true])
    const [before, after] = shown.map(preview => countsOf(preview[0]!))
    expect(after).toEqual(before)
  })

  it('refuse only what is damaged, with its reason', async () => {
    const { name, file } = await fileOf(mine)
    const [picture] = await recordsIn(file, 'picture')
    const damaged = await tampered(file, { [picture.file]: new Blob(['no picture']) })
    const { shown, decide } = answering(takeIn)
    const db = emptyStore()
    await importFiles(db, [{ name, file: damaged }], { clock: mine.clock, decide })
    expect(shape(shown[0]!)).toMatchObject([
      { observations: 3, screenshots: 2, problems: [{ type: 'picture', reason: 'picture-damaged' }] },
    ])
    expect(await db.pictureFiles.count()).toBe(2)
  })

  it('bring back screenshots whose bytes are gone here, and say so before', async () => {
    const file = await fileOf(mine)
    const whole = await dumpStore(theirs.db)
    await theirs.db.pictureFiles.clear()
    const { shown, decide } = answering(takeIn)
    const outcomes = await importFiles(theirs.db, [file], { clock: mine.clock, decide })
    expect(shape(shown[0]!)).toMatchObject([{ counts: { added: 0, updated: 0 }, screenshots: 0, betterPictures: 3 }])
    expect(shape(outcomes)).toEqual(shape(shown[0]!))
    expect(await dumpStore(theirs.db)).toEqual(whole)
  })

  it('wait for another tab, and say so', async () => {
    const { locks } = navigator
    const seconds: Promise<FileOutcome[]>[] = []
    const other = await fileOf(await sampleStore({ title: 'Other' }))
    const { decide } = answering(() => new Promise((resolve) => {
      seconds.push(importFiles(theirs.db, [other], { clock: mine.clock, locks, onWaiting: () => resolve(takeIn) }))
    }))
    await importFiles(theirs.db, [await fileOf(mine)], { clock: mine.clock, locks, decide })
    expect((await seconds[0]!)[0]!.result.ok).toBe(true)
  })
})
