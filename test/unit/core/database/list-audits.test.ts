import { describe, expect, it } from 'vitest'
import { listAudits } from '../../../../core/database/reading/list-audits.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { countRequests } from '../../support/count-requests.ts'
import { sampleStore } from '../../support/sample-store.ts'

/** What does not depend on how many audits there are. */
const few = 30

describe('the list of audits', () => {
  it('asks once for each table, whatever a journey and its audits hold', async () => {
    const { db, auditId } = await sampleStore({ observations: 4 })
    const audit = (await db.records('audit').get(auditId))!
    const touchpoint = (await db.records('touchpoint').toArray())[0]!
    await db.table('audit').bulkAdd(Array.from({ length: 300 }, () => ({ ...audit, id: newId(), seriesId: newId() })))
    await db.table('touchpoint').bulkAdd(Array.from({ length: 500 }, () => ({ ...touchpoint, id: newId() })))
    let listed: Awaited<ReturnType<typeof listAudits>> = []
    const requests = await countRequests(async () => listed = await listAudits(db))
    expect(Object.values(requests).reduce((sum, n) => sum + n, 0)).toBeLessThan(few)
    expect(listed).toHaveLength(301)
    expect(listed[0]).toMatchObject({ audit: { id: auditId }, observations: 4, auditors: 1, bytes: 4 * 400 })
    expect(listed[0]).toMatchObject({ touchpoints: 4, ofTouchpoints: 518 })
    expect(listed[1]).toMatchObject({ observations: 0, touchpoints: 0, ofTouchpoints: 518 })
    expect(listed[1]).toMatchObject({ bytes: 0, from: null, to: null })
  })

  it('says of each how many rounds of its series are here, and when it last changed', async () => {
    const { db, journal, clock, auditId, observationIds } = await sampleStore({ observations: 1 })
    const audit = (await db.records('audit').get(auditId))!
    await db.table('audit').bulkAdd([
      { ...audit, id: newId(), round: 2, title: 'Autumn round' },
      { ...audit, id: newId(), seriesId: newId(), title: 'Another series' },
    ])
    clock.advance(60_000)
    const { id: _, ...content } = (await db.records('observation').get(observationIds[0]!))!
    await journal.write({ action: 'observation-edited', by: null }, [
      { type: 'observation', id: observationIds[0]!, content: { ...content, note: 'Later' } },
    ])
    const listed = new Map((await listAudits(db)).map(summary => [summary.audit.title, summary]))
    expect(listed.get('Spring round')).toMatchObject({ rounds: 2, changedAt: '2026-11-21T10:01:00.000Z' })
    expect(listed.get('Autumn round')).toMatchObject({ rounds: 2, audit: { round: 2 }, changedAt: audit.updatedAt })
    expect(listed.get('Another series')!.rounds).toBe(1)
  })
})
