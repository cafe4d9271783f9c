import type { TakenFile } from '../../../../core/database/settings/taken-files.ts'
import type { FileOutcome, ImportReport } from '../../../../core/package/import/import-report.ts'
import type { PackageError } from '../../../../core/package/problem.ts'
import type { ArrivedFile } from '../../../../site/team-folder/arrivals.ts'
import { describe, expect, it } from 'vitest'
import { failed, ok } from '../../../../core/package/problem.ts'
import { lastEntries, nothingNewIn, takenFile } from '../../../../site/team-folder/taken-files.ts'

const at = '2026-11-21T10:00:00.000Z'
const facts = { path: 'Mei.kairos', bytes: 10, modifiedAt: 1, digest: 'a' }
const arrived: ArrivedFile = { ...facts, file: new File([], 'Mei.kairos'), contents: null }
const finding = { at, auditIds: new Set(['here']) }

/** A report with what is asked of it here alone. */
function reportOf(added: number, entryId: string | null): ImportReport {
  return {
    contents: { audits: [{ id: 'here', title: '' }, { id: 'refused', title: '' }] },
    counts: { added, updated: 0, deleted: 0, conflictTookIncoming: 0, conflictKeptLocal: 0 },
    betterPictures: 0,
    losing: 0,
    entry: entryId && { id: entryId },
  } as unknown as ImportReport
}

const outcomeOf = (result: FileOutcome['result']): FileOutcome => ({ name: 'Team › Mei.kairos', bytes: 10, result })

describe('what is remembered of a file', () => {
  it('that came in: what it did, and those of its audits that are here', () => {
    expect(takenFile(arrived, outcomeOf(ok(reportOf(3, 'e'))), finding))
      .toEqual({ ...facts, takenAt: at, entryId: 'e', auditIds: ['here'] })
  })

  it('that changed nothing: that it was taken in', () => {
    expect(takenFile(arrived, outcomeOf(ok(reportOf(0, null))), finding)).toMatchObject({ entryId: null })
  })

  it('in which nothing is good: that there is nothing more to see', () => {
    const outcome = outcomeOf(failed({ kind: 'nothing-good', problems: [] }))
    expect(takenFile(arrived, outcome, finding)).toMatchObject({ entryId: null, auditIds: [] })
  })

  it.each<PackageError>([
    { kind: 'cancelled' },
    { kind: 'storage-full' },
    { kind: 'locked' },
    { kind: 'wrong-passphrase' },
    { kind: 'truncated' },
    { kind: 'newer', version: 9, generator: 'Kairos 9' },
    { kind: 'failed', detail: 'NotReadableError' },
  ])('that could not be taken in ($kind): nothing, so that it is offered again', error =>
    expect(takenFile(arrived, outcomeOf(failed(error)), finding)).toBeNull())
})

describe('a preview that was given up', () => {
  it('tells of files with nothing new that they are in, and of no others anything', () => {
    const preview = [reportOf(3, 'given back'), reportOf(0, 'given back')].map(report => outcomeOf(ok(report)))
    const told = nothingNewIn([...preview, outcomeOf(failed({ kind: 'locked' }))])
    expect(told.map(({ result }) => result)).toMatchObject([{ ok: true, value: { entry: null, counts: { added: 0 } } }])
  })
})

describe('what came in last', () => {
  const file = (path: string, minute: number, entryId: string | null): TakenFile =>
    ({ ...facts, path, entryId, takenAt: `2026-11-21T10:0${minute}:00.000Z`, auditIds: [] })
  const all = [file('a', 1, 'a'), file('b', 2, 'b'), file('c', 2, null), file('d', 2, 'd')]

  it('is all that came in together and changed something, in its order', () => {
    expect(lastEntries(all, new Set())).toEqual(['b', 'd'])
  })

  it('is what is left of it where some was taken back, and else what came before', () => {
    expect(lastEntries(all, new Set(['d']))).toEqual(['b'])
    expect(lastEntries(all, new Set(['b', 'd']))).toEqual(['a'])
    expect(lastEntries(all, new Set(['a', 'b', 'd']))).toEqual([])
  })
})
