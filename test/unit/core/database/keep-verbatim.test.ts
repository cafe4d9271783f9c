import type { NewVerbatim } from '../../../../core/database/commands/keep-verbatim.ts'
import type { Id } from '../../../../core/journey/identifier.ts'
import type { SampleStore } from '../../support/sample-store.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { joinTouchpoints } from '../../../../core/database/commands/join-touchpoints.ts'
import { deleteVerbatim, keepVerbatim } from '../../../../core/database/commands/keep-verbatim.ts'
import { removeAudit } from '../../../../core/database/commands/remove-audit.ts'
import { removeStage } from '../../../../core/database/commands/remove-stage.ts'
import { removeTouchpoint } from '../../../../core/database/commands/remove-touchpoint.ts'
import { readHistory } from '../../../../core/database/journal/read-history.ts'
import { listAudits } from '../../../../core/database/reading/list-audits.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { newVerbatim } from '../../support/new-verbatim.ts'
import { sampleStore } from '../../support/sample-store.ts'

let store: SampleStore
let places: Id[]

const kept = () => store.db.records('verbatim').toArray()
const note = { by: null }

function keep(place: number, other: Partial<NewVerbatim> = {}) {
  return keepVerbatim(store.journal, newVerbatim(store, places[place]!, other))
}

async function records() {
  return (await loadAudit(store.db, store.auditId))!
}

/** What is said at each touchpoint that has words. */
async function shown() {
  return touchpointsOf(viewJourney(await records()))
    .filter(({ verbatims }) => verbatims.length > 0)
    .map(({ touchpoint, verbatims }) => [touchpoint.id, verbatims.map(({ text }) => text)])
}

beforeEach(async () => {
  store = await sampleStore({ observations: 2 })
  places = touchpointsOf(viewJourney(await records())).map(({ touchpoint }) => touchpoint.id)
})

describe('a customer’s words', () => {
  it('are kept with the audit, stand at their touchpoint, the latest find first, and change no score', async () => {
    const figures = async () =>
      scoreAudit(await records(), {}).scored.map(({ scores: { journey } }) => [journey.value, journey.ratings])
    const before = await figures()
    await keep(0, { text: 'First' })
    await keep(0, { text: 'Second', foundAt: '2026-11-21T10:01:00.000Z', rating: null, saidAt: null })
    expect(await shown()).toEqual([[places[0], ['Second', 'First']]])
    expect(await figures()).toEqual(before)
    expect((await listAudits(store.db))[0]).toMatchObject({ observations: 2, verbatims: 2 })
  })

  it('go and come back, and the history says where they are', async () => {
    const { id } = await keep(1)
    const [verbatim] = await kept()
    const deletion = await deleteVerbatim(store.journal, verbatim!.id, store.auditorId)
    expect(await kept()).toEqual([])
    expect(await store.db.tombstones.get(verbatim!.id)).toMatchObject({ type: 'verbatim', auditId: store.auditId })
    await store.journal.undo(deletion.id, null)
    expect(await kept()).toMatchObject([{ id: verbatim!.id, text: verbatim!.text, restored: 1 }])
    const { entries } = await readHistory(store.db)
    const about = entries.find(({ entry }) => entry.id === id)!.touched
    expect([about.touchpoints.ids, about.auditors.ids]).toEqual([[places[1]], [store.auditorId]])
  })

  it.each([
    ['no words', { text: ' \u200B\n' }],
    ['more stars than there are', { rating: { value: 6, of: 5 } }],
    ['no stars to give', { rating: { value: 0, of: 0 } }],
    ['a day that there is not', { saidAt: '2026-02-30' }],
    ['a month that there is not', { saidAt: '2026-13' }],
    ['a page that is the browser’s own', { page: { address: 'chrome://settings', title: '' } }],
  ] as [string, Partial<NewVerbatim>][])('are not kept with %s', async (_, wrong) => {
    await expect(keep(0, wrong)).rejects.toThrow()
    expect(await kept()).toEqual([])
  })

  it.each(['2026', '2026-03', '2024-02-29'])('are from %s, and no more precise than that', async (saidAt) => {
    await keep(0, { saidAt })
    expect(await kept()).toMatchObject([{ saidAt }])
  })
})

describe('a touchpoint with words alone', () => {
  it('is not deleted', async () => {
    await keep(5)
    expect(await removeTouchpoint(store.db, store.journal, places[5]!, note)).toBeNull()
    expect(await removeTouchpoint(store.db, store.journal, places[6]!, note)).not.toBeNull()
  })

  it('hands them on where it is said to be another, and has them back', async () => {
    await keep(5)
    const pair = { one: { id: places[1]! }, other: { id: places[5]! } }
    const joining = await joinTouchpoints(store.db, store.journal, pair, note)
    expect(await shown()).toEqual([[places[1], [expect.any(String)]]])
    await store.journal.undo(joining!.id, null)
    expect(await shown()).toEqual([[places[5], [expect.any(String)]]])
  })

  it('takes them with it where its stage is deleted with all that is in it, and undo brings them back', async () => {
    await keep(0)
    const { stages } = viewJourney(await records())
    const entry = await removeStage(store.db, store.journal, stages[0]!.stage.id, null, note)
    expect(await kept()).toEqual([])
    await store.journal.undo(entry!.id, null)
    expect(await kept()).toHaveLength(1)
  })
})

describe('an audit with words', () => {
  it('leaves none behind', async () => {
    await keep(0)
    await removeAudit(store.db, store.journal, store.auditId, null)
    expect(await kept()).toEqual([])
  })
})
