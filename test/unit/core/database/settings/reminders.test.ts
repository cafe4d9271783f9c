import { expect, it } from 'vitest'
import { keepReminded, readReminded } from '../../../../../core/database/settings/reminders.ts'
import { newId } from '../../../../../core/journey/identifier.ts'
import { sampleStore } from '../../../support/sample-store.ts'

it('remembers of what somebody was reminded by audit, and forgets it with the audit', async () => {
  const { db, auditId } = await sampleStore()
  const [gone, reminded] = [newId(), { observations: 20, since: '' }]
  expect(await readReminded(db, auditId)).toBeUndefined()
  await keepReminded(db, gone, reminded)
  expect(await readReminded(db, gone)).toEqual(reminded)
  await keepReminded(db, auditId, reminded)
  expect(await readReminded(db, auditId)).toEqual(reminded)
  expect(await readReminded(db, gone)).toBeUndefined()
})
