import { describe, expect, it } from 'vitest'
import { undoImports } from '../../../../core/database/commands/undo-imports.ts'
import { createJournal } from '../../../../core/database/journal/journal.ts'
import { undoneEntries } from '../../../../core/database/journal/undone-entries.ts'
import { importFiles } from '../../../../core/package/import/import-files.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'

/** A store into which the files of two auditors of one audit came, the second on what the first brought. */
async function twoFilesTakenIn() {
  const files = []
  for (const auditor of ['Mei', 'Ben']) {
    const { db, auditId, clock } = await sampleStore({ auditor })
    const { file } = (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!
    files.push({ name: `${auditor}.kairos`, file })
  }
  const { clock } = await sampleStore()
  const db = emptyStore()
  const outcomes = await importFiles(db, files, { clock })
  const entryIds = outcomes.map(({ result }) => result.ok ? result.value.entry!.id : '')
  return { db, entryIds, journal: createJournal(db, clock) }
}

describe('files that came in together', () => {
  it('are taken back together, each on what those before it had brought', async () => {
    const { db, entryIds, journal } = await twoFilesTakenIn()
    expect(await db.records('observation').count()).toBe(4)
    await undoImports(db, journal, entryIds, null)
    for (const type of ['audit', 'touchpoint', 'auditor', 'observation'] as const)
      expect(await db.records(type).count(), type).toBe(0)
  })

  it('all or none', async () => {
    const { db, entryIds, journal } = await twoFilesTakenIn()
    const failing = {
      undo: async (...[entryId, by]: Parameters<typeof journal.undo>) => {
        if (entryId === entryIds[0])
          throw new Error('no')
        return journal.undo(entryId, by)
      },
    }
    await expect(undoImports(db, failing, entryIds, null)).rejects.toThrow('no')
    expect(await db.records('observation').count()).toBe(4)
    expect(await undoneEntries(db)).toEqual(new Set())
  })
})

describe('entries that are undone', () => {
  it('are those whose undoing still counts, however often it went back and forth', async () => {
    const { db, entryIds: [first, second], journal } = await twoFilesTakenIn()
    const undoing = await journal.undo(second!, null)
    expect(await undoneEntries(db)).toEqual(new Set([second]))
    const redoing = await journal.undo(undoing.id, null)
    expect(await undoneEntries(db)).toEqual(new Set([undoing.id]))
    await journal.undo(redoing.id, null)
    await journal.undo(first!, null)
    expect(await undoneEntries(db)).toEqual(new Set([first, second, redoing.id]))
  })
})
