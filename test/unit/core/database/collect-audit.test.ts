import { expect, it } from 'vitest'
import { createDatabase } from '../../../../core/database/kairos-database.ts'
import { collectAudit } from '../../../../core/database/reading/collect-audit.ts'

it('an audit of very many stages has all touchpoints of these, and none of another journey\'s', async () => {
  const db = createDatabase()
  const stages = Array.from({ length: 1_200 }, (_, index) =>
    ({ id: `s${String(index).padStart(4, '0')}`, journeyId: index % 2 === 0 ? 'ours' : 'theirs' }))
  await db.table('journey').bulkAdd([{ id: 'ours' }, { id: 'theirs' }])
  await db.table('audit').add({ id: 'audit', journeyId: 'ours', criterionIds: [] })
  await db.table('stage').bulkAdd(stages)
  await db.table('touchpoint').bulkAdd(stages.map(({ id }) => ({ id: `t${id}`, stageId: id })))
  const { stages: ownStages, touchpoints } = await collectAudit(db, 'audit')
  const own = stages.filter(({ journeyId }) => journeyId === 'ours').map(({ id }) => id)
  expect(ownStages.map(({ id }) => id)).toEqual(own)
  expect(touchpoints.map(({ stageId }) => stageId)).toEqual(own)
  db.close()
})

it.each([
  ['is the only one', ['ours']],
  ['is one of two', ['ours', 'theirs']],
])('an audit that %s has its own observations, and none of an audit that is gone', async (_, auditIds) => {
  const db = createDatabase(`collect ${auditIds.length}`)
  await db.table('journey').add({ id: 'journey' })
  await db.table('audit').bulkAdd(auditIds.map(id => ({ id, journeyId: 'journey', criterionIds: [] })))
  await db.table('observation').bulkAdd([...auditIds, 'gone', 'ours'].map((auditId, index) =>
    ({ id: `o${index}`, auditId, ratings: [], evidence: [], leftOut: null })))
  const { observations } = await collectAudit(db, 'ours')
  expect(observations.map(({ auditId }) => auditId)).toEqual(['ours', 'ours'])
  db.close()
})
