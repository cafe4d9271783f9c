import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  leaveOutObservations,
  takeObservationsBackIn,
} from '../../../../core/database/commands/leave-out-observations.ts'
import { moveObservations } from '../../../../core/database/commands/move-observations.ts'
import { renameAudit } from '../../../../core/database/commands/rename-audit.ts'
import { readUndoStack } from '../../../../core/database/journal/undo-stack.ts'
import { createAuditReader } from '../../../../core/database/reading/audit-reader.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { recordDescriptions, recordTypes } from '../../../../core/journey/records.ts'
import { samplePicture, sampleStore } from '../../support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

const why = { reason: 'Twice', at: '2026-11-21T11:00:00.000Z' }
const note = { by: null }

/** What may be done to an audit, to one of its observations by number. */
const deeds: Record<string, (store: Store, n: number) => Promise<unknown>> = {
  leaveOut: async ({ db, journal }, n) => leaveOutObservations(db, journal, [await idAt(db, n)], why, note),
  takeBackIn: async ({ db, journal }, n) => takeObservationsBackIn(db, journal, [await idAt(db, n)], note),
  move: async ({ db, journal }, n) => {
    const touchpoints = await db.records('touchpoint').toArray()
    return moveObservations(db, journal, [await idAt(db, n)], touchpoints[n % touchpoints.length]!.id, note)
  },
  rename: ({ db, journal, auditId }, n) => renameAudit(db, journal, auditId, `Title ${n}`, note),
  delete: async ({ db, journal }, n) => journal.write({ action: 'observation-deleted', by: null }, [
    { type: 'observation', id: await idAt(db, n), content: null },
  ]),
  add: async ({ db, journal }, n) => {
    const { id: _, revision: __, updatedAt: ___, ...like } = (await db.records('observation').get(await idAt(db, n)))!
    const picture = await samplePicture(300 + n)
    const evidence = [{ kind: 'screenshot' as const, pictureId: picture.id }]
    const observation = { type: 'observation' as const, id: newId(), content: { ...like, evidence } }
    await journal.write({ action: 'observation-saved', by: null }, [picture.edit, observation], [picture.file])
  },
  undo: async ({ db, journal }) => {
    const { undo } = await readUndoStack(db)
    return undo && journal.undo(undo.entry.id, null)
  },
}

async function idAt(db: Store['db'], n: number): Promise<string> {
  const observations = await db.records('observation').toArray()
  return observations[n % observations.length]!.id
}

/** In one order; pictures that no observation shows any more may stay until the audit is read anew. */
function comparable(records: AuditRecords | null) {
  const shown = new Set(records!.observations.flatMap(({ evidence }) =>
    evidence.flatMap(item => item.kind === 'screenshot' ? item.pictureId : [])))
  return Object.fromEntries(recordTypes.map((type) => {
    const list: { id: string }[] = records![recordDescriptions[type].plural]
    const kept = type === 'picture' ? list.filter(({ id }) => shown.has(id)) : list
    return [type, kept.toSorted((a, b) => a.id < b.id ? -1 : 1)]
  }))
}

describe('an audit that is read again', () => {
  it('is what it would be if it were read anew, whatever was done', async () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(20)), { minLength: 1, maxLength: 8 })
    await fc.assert(fc.asyncProperty(steps, async (steps) => {
      const store = await sampleStore({ observations: 6 })
      const read = createAuditReader(store.db, store.auditId)
      await read()
      for (const [deed, n] of steps) {
        if (await store.db.records('observation').count() > 0)
          await deeds[deed]!(store, n)
        expect(comparable(await read())).toEqual(comparable(await loadAudit(store.db, store.auditId)))
      }
    }), { numRuns: 25 })
  })

  it('reads no observation again but the one that changed', async () => {
    const store = await sampleStore({ observations: 8 })
    const read = createAuditReader(store.db, store.auditId)
    const before = await read()
    await deeds.leaveOut!(store, 3)
    const tables = vi.spyOn(store.db, 'table')
    const after = await read()
    expect(tables.mock.calls.filter(([name]) => name === 'observation')).toEqual([])
    const kept = after!.observations.filter(observation => before!.observations.includes(observation))
    expect([after!.observations.length, kept.length]).toEqual([8, 7])
  })

  it('is missing as long as the store has none', async () => {
    const store = await sampleStore({ observations: 1 })
    const read = createAuditReader(store.db, newId())
    expect(await read()).toBeNull()
    await deeds.leaveOut!(store, 0)
    expect(await read()).toBeNull()
  })
})
