import { describe, expect, it } from 'vitest'
import { readHistory } from '../../../../core/database/journal/read-history.ts'
import { watchQuery } from '../../../../core/database/live-query.ts'
import { listAudits } from '../../../../core/database/reading/list-audits.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { sampleStore } from '../../support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

/** What a query gives, first and after something was done. */
async function beforeAndAfter<T>(query: () => Promise<T>, act: () => Promise<unknown>): Promise<[T, T]> {
  const lifetime = new AbortController()
  const results: T[] = []
  const told = new Promise<void>((resolve, reject) => {
    const next = (value: T) => {
      results.push(value)
      if (results.length === 1)
        void act().catch(reject)
      else
        resolve()
    }
    watchQuery(query, { next, error: reject }, lifetime.signal)
  })
  await told
  lifetime.abort()
  return [results[0]!, results.at(-1)!]
}

async function addObservation({ db, journal, auditorId }: Store): Promise<void> {
  const [first] = await db.records('observation').toArray()
  const { id: _, revision: __, updatedAt: ___, ...content } = first!
  await journal.write({ action: 'observation-saved', by: auditorId }, [{ type: 'observation', id: newId(), content }])
}

async function rename({ db, journal }: Store, type: 'touchpoint' | 'auditor' | 'criterion' | 'stage'): Promise<void> {
  const [first] = await db.records(type).toArray()
  const content = { ...first!, name: type === 'auditor' ? 'Another' : { en: 'Another' } } as never
  await journal.write({ action: 'touchpoint-added', by: null }, [{ type, id: first!.id, content }])
}

describe('an audit that is watched', () => {
  it('is read again once something was observed', async () => {
    const store = await sampleStore({ observations: 1 })
    const [before, after] = await beforeAndAfter(() => loadAudit(store.db, store.auditId), () => addObservation(store))
    expect([before!.observations.length, after!.observations.length]).toEqual([1, 2])
  })

  it.each(['touchpoint', 'auditor', 'criterion', 'stage'] as const)(
    'is read again once a %s has another name',
    async (type) => {
      const store = await sampleStore({ observations: 1 })
      const [before, after] = await beforeAndAfter(
        () => loadAudit(store.db, store.auditId),
        () => rename(store, type),
      )
      expect(JSON.stringify(before)).not.toContain('Another')
      expect(JSON.stringify(after)).toContain('Another')
    },
  )

  it('is counted again in the list once something was observed', async () => {
    const store = await sampleStore({ observations: 1 })
    const [before, after] = await beforeAndAfter(() => listAudits(store.db), () => addObservation(store))
    expect([before[0]!.observations, after[0]!.observations]).toEqual([1, 2])
  })
  it('is in the history once something was observed', async () => {
    const store = await sampleStore({ observations: 1 })
    const [before, after] = await beforeAndAfter(() => readHistory(store.db), () => addObservation(store))
    expect(after.entries.length).toBe(before.entries.length + 1)
  })
})
