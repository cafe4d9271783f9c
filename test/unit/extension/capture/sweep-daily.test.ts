import { expect, it } from 'vitest'
import { sweepDaily } from '../../../../extension/capture/sweep-daily.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { emptyStore } from '../../support/sample-store.ts'

const hour = 60 * 60 * 1000

it('screenshots that nothing shows are swept away at most once a day', async () => {
  const db = emptyStore()
  const clock = fixedClock()
  const leave = (id: string) => db.pictureFiles.put({ id, file: new Blob(['picture']) })
  await leave('first')
  await sweepDaily(db, clock)
  expect(await db.pictureFiles.count()).toBe(0)
  await leave('second')
  clock.advance(23 * hour)
  await sweepDaily(db, clock)
  expect(await db.pictureFiles.count()).toBe(1)
  clock.advance(hour)
  await sweepDaily(db, clock)
  expect(await db.pictureFiles.count()).toBe(0)
})
