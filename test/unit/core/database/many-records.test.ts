import type { Requests } from '../../support/count-requests.ts'
import { describe, expect, it } from 'vitest'
import { limits } from '../../../../core/package/format.ts'
import { importFiles } from '../../../../core/package/import/import-files.ts'
import { unknownVersions } from '../../../../core/package/merge/losing-versions.ts'
import { rawZip } from '../../../support/raw-zip.ts'
import { dumpStore } from '../../../support/store-dump.ts'
import { countRequests } from '../../support/count-requests.ts'
import { sampleStore } from '../../support/sample-store.ts'

const count = 3_000
/** What does not depend on how many records there are. */
const few = 150
const version = { revision: 1, updatedAt: '2026-11-21T10:00:00.000Z' }
const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
const personas = Array.from({ length: count }, (_, index) =>
  ({ ...version, id: idOf(index), name: 'P', portraitId: null, goals: [], pains: [], segment: '', role: '' }))

function fileOf(lists: Record<string, unknown[]>): Blob {
  const manifest = { format: 'kairos', version: 1, generator: 'test', created: version.updatedAt, counts: {} }
  const entries = Object.entries(lists).map(([type, list]) => [`records/${type}.json`, list] as const)
  return rawZip([['manifest.json', manifest] as const, ...entries].map(([name, value]) =>
    ({ name, data: JSON.stringify(value) })))
}

type Store = Awaited<ReturnType<typeof sampleStore>>

async function open({ db, clock }: Store, lists: Record<string, unknown[]>) {
  const [outcome] = await importFiles(db, [{ file: fileOf(lists) }], { clock, decide: async () => ({ to: 'import' }) })
  if (!outcome!.result.ok)
    throw new Error(outcome!.result.error.kind)
  return outcome!.result.value.entry!
}

/** Whether nothing but the storing of records was a request for each. */
function isAtOnce({ put: _, ...others }: Requests): boolean {
  return Object.values(others).reduce((sum, n) => sum + n, 0) < few
}

describe('very many records', { timeout: 30_000 }, () => {
  it('are compared, taken in and taken back without a question for each', async () => {
    const store = await sampleStore({ observations: 1 })
    const before = await dumpStore(store.db)
    let entryId = ''
    const opening = await countRequests(async () => entryId = (await open(store, { persona: personas })).id)
    // The preview writes nothing, and the journal has lists.
    expect([opening.put, opening]).toEqual([count, expect.toSatisfy(isAtOnce)])
    const undoing = await countRequests(() => store.journal.undo(entryId, null))
    expect([undoing.put, undoing]).toEqual([0, expect.toSatisfy(isAtOnce)])
    expect(await dumpStore(store.db)).toEqual(before)
  })

  it('that are deleted and were never here are looked up together', async () => {
    const store = await sampleStore({ observations: 1 })
    const audit = (await store.db.records('audit').get(store.auditId))!
    const tombstone = personas.map(({ id }) => ({ ...version, id, type: 'observation', auditId: audit.id }))
    const requests = await countRequests(() => open(store, { audit: [audit], tombstone }))
    expect([requests.put, requests]).toEqual([count, expect.toSatisfy(isAtOnce)])
    expect(await store.db.tombstones.count()).toBe(count)
  })

  it('that lose are looked for in the history together', async () => {
    const { db } = await sampleStore({ observations: 2 })
    const losing = personas.map(record => ({ type: 'persona' as const, record }))
    const requests = await countRequests(() => unknownVersions(db, losing))
    expect(requests).toSatisfy(isAtOnce)
  })

  it('that name one another in a chain are judged in one pass', async () => {
    const { db, journal, auditorId } = await sampleStore({ observations: 0 })
    const auditor = (await db.records('auditor').get(auditorId))!
    const chain = Array.from({ length: count * 4 }, (_, index) =>
      ({ ...auditor, id: idOf(index), sameAs: idOf(index + 1) }))
    const records = chain.map(record => ({ type: 'auditor' as const, record }))
    const entry = await journal.adopt({ action: 'file-imported', by: null }, { records })
    await journal.write({ action: 'auditor-named', by: null }, [
      { type: 'auditor', id: idOf(0), content: { ...chain[0]!, name: 'Kept' } },
    ])
    expect(await countRequests(() => journal.undo(entry.id, null))).toSatisfy(isAtOnce)
    expect(await db.records('auditor').count()).toBe(1 + chain.length)
  })

  it('are refused as a whole beyond the cap, which is said', async () => {
    const { db, clock } = await sampleStore({ observations: 0 })
    const half = Array.from({ length: limits.records / 2 }).fill(0)
    const file = fileOf({ persona: half, tombstone: [...half, 0] })
    const [outcome] = await importFiles(db, [{ file }], { clock })
    expect(outcome!.result).toEqual({ ok: false, error: { kind: 'too-many', records: limits.records + 1 } })
  })
})
