import type { Journal } from '../../../../core/database/journal/journal.ts'
import type { KairosDatabase } from '../../../../core/database/kairos-database.ts'
import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { createJournal } from '../../../../core/database/journal/journal.ts'
import { createDatabase } from '../../../../core/database/kairos-database.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { rated } from '../../../../core/journey/rating.ts'
import { rateTouchpoint } from '../../../../extension/observe/rate-touchpoint.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { fixedClock } from '../../support/fixed-clock.ts'

const clock = fixedClock('2026-05-20T10:00:00.000Z')

let records: AuditRecords
let db: KairosDatabase
let journal: Journal

beforeEach(async () => {
  records = await springRound()
  db = createDatabase(`rate ${newId()}`)
  journal = createJournal(db, clock)
  await journal.adopt({ action: 'file-imported', by: null }, {
    records: records.observations.map(record => ({ type: 'observation', record })),
  })
})

const observer = () => ({
  auditId: records.audit.id,
  auditorId: records.auditors[0]!.id,
  criteria: records.criteria,
})
const rate = (touchpointId: string, observationId: string | null) => rateTouchpoint(
  db,
  journal,
  { touchpointId, observationId, rating: rated(records.criteria[1]!.id, 2) },
  observer(),
  clock,
)
const stored = (id: string) => db.records('observation').get(id)

describe('a rating of one criterion at a touchpoint', () => {
  it('goes into the observation that is there, whose other ratings and words stay, and is taken back', async () => {
    const [before] = records.observations
    const done = await rate(before!.touchpointId, before!.id)
    expect(done).toMatchObject({ isNew: false, observation: { id: before!.id, observedAt: before!.observedAt } })
    const after = await stored(before!.id)
    const ratings = before!.ratings.map((each, index) => index === 1 ? rated(each.criterionId, 2) : each)
    expect(after).toMatchObject({ ratings, note: before!.note, evidence: before!.evidence })
    await journal.undo(done.entryId, null)
    expect((await stored(before!.id))!.ratings).toEqual(before!.ratings)
  })

  it.each([['none is there', null], ['it is gone by then', 'gone']])(
    'makes one of no page where %s, with no more than this rating, and it goes again',
    async (_, id) => {
      const done = await rate(records.touchpoints[3]!.id, id)
      expect(done.isNew).toBe(true)
      const made = (await stored(done.observation.id))!
      expect(made).toMatchObject({ page: null, evidence: [], note: '', auditorId: observer().auditorId })
      expect(made.context.layout).toBeNull()
      expect(made.ratings.map(({ value, missing }) => value ?? missing)).toEqual(['not-rated', 2, 'not-rated'])
      await journal.undo(done.entryId, null)
      expect(await stored(done.observation.id)).toBeUndefined()
    },
  )
})
