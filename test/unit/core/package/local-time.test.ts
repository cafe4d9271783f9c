import process from 'node:process'
import { afterEach, expect, it } from 'vitest'
import { localDay, localTime } from '../../../../core/journey/local-time.ts'
import { planExport } from '../../../../core/package/export/plan-export.ts'
import { writeExport } from '../../../../core/package/export/write-export.ts'
import { entriesOf } from '../../../support/tamper.ts'
import { sampleStore } from '../../support/sample-store.ts'

const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined)
    delete process.env.TZ
  else
    process.env.TZ = zone
})

it.each([
  ['Pacific/Auckland', '2026-11-21T11:30:05.000Z', '2026-11-22 00:30:05'],
  ['America/Los_Angeles', '2026-11-21T07:59:59.000Z', '2026-11-20 23:59:59'],
  ['UTC', '2026-01-02T03:04:05.678Z', '2026-01-02 03:04:05'],
])('a time is told by the clock of the place: %s', (place, at, told) => {
  process.env.TZ = place
  expect(localTime(at)).toBe(told)
  expect(localDay(at)).toBe(told.slice(0, 10))
})

it('an exported file and the screenshots in it are called by the day of the place', async () => {
  process.env.TZ = 'Pacific/Kiritimati'
  const { db, auditId, clock } = await sampleStore({ observations: 1 })
  const plan = (await planExport(db, auditId, {}))!
  const { value } = await writeExport(db, plan, { generator: 'Kairos test', clock }).next()
  expect(value!.name).toBe('Spring round - Mei - 2026-11-22.kairos')
  const pictures = (await entriesOf(value!.file)).filter(({ name }) => name.startsWith('screenshots/'))
  expect(pictures.map(({ name }) => name)).toEqual([expect.stringMatching(/ - Mei - 2026-11-21 23\.59\.58 - /)])
})
