import type { Language } from '../../core/journey/localised-text.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createJournal } from '../../core/database/journal/journal.ts'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import HistoryPage from '../../site/history/HistoryPage.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { touchpointNamed } from './support/spring-map.ts'
import { emptyStore } from './support/store-records.ts'
import { text } from './support/texts.ts'

const db = createDatabase()
const journal = createJournal(db, systemClock)
const entries = () => page.getByRole('listitem')
const undoOf = (what: string) => page.getByRole('button', { name: text('history.undoOf', { what }) })
const goBackTo = (what: string) => page.getByRole('button', { name: text('history.goBackTo', { what }) })

/** One auditor's file comes in, then that auditor changes an observation, which is taken back, and a point is set. */
beforeEach(async () => {
  await emptyStore()
  const records = await springRound()
  const [ade] = records.auditors
  const own = records.observations.filter(({ auditorId }) => auditorId === ade!.id)
  const { audit, journey, stages, touchpoints, criteria } = records
  await journal.adopt({ action: 'file-imported', by: null, about: 'ade.kairos' }, { records: [
    { type: 'audit', record: audit },
    { type: 'journey', record: journey },
    { type: 'auditor', record: ade! },
    ...stages.map(record => ({ type: 'stage' as const, record })),
    ...touchpoints.map(record => ({ type: 'touchpoint' as const, record })),
    ...criteria.map(record => ({ type: 'criterion' as const, record })),
    ...own.map(record => ({ type: 'observation' as const, record })),
  ] })
  const pricing = touchpointNamed(records, 'Pricing')
  const content = { ...own.find(({ touchpointId }) => touchpointId === pricing)!, note: 'Much too slow' }
  const edited = await journal.write({ action: 'observation-edited', by: ade!.id }, [
    { type: 'observation', id: content.id, content },
  ])
  await journal.undo(edited.id, ade!.id)
  await journal.setRestorePoint('Before lunch', null)
})

async function show(language?: Language) {
  await showOnSite(HistoryPage, { global: { stubs: { RouterLink: true } } }, language)
  await expect.element(entries().first()).toBeVisible()
}

describe('the history', () => {
  it.each(languages)('is in words and leaves axe nothing to find, %s', async (language) => {
    await show(language)
    for (const closed of page.getByRole('button', { expanded: false }).elements())
      (closed as HTMLElement).click()
    await expect.element(page.getByText('Much too slow', { exact: false }).first()).toBeVisible()
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it('says in a line whose file of which audit came in, and with what', async () => {
    await show()
    const imported = entries().nth(3)
    await expect.element(imported.getByRole('heading', { name: 'Opened ade.kairos' })).toBeVisible()
    const result = /^“Buying a plan, spring round” by Ade Bello, \d+ observations new$/
    await expect.element(imported.getByText(result)).toBeVisible()
  })

  it('says who changed which observation and in what, and what was taken back', async () => {
    await show()
    const changed = text('history.actionOn.observation-edited', { about: 'Pricing' })
    await expect.element(entries().nth(2).getByRole('heading', { name: changed })).toBeVisible()
    await expect.element(entries().nth(2).getByText('Ade Bello', { exact: false })).toBeVisible()
    const back = text('history.actionOn.undone', { about: changed })
    await expect.element(entries().nth(1).getByRole('heading', { name: back })).toBeVisible()
  })

  it('takes one entry back in its line, and goes back behind a click, with what that means', async () => {
    await show()
    const what = text('history.actionOn.file-imported', { about: 'ade.kairos' })
    await expect.element(undoOf(what)).toBeVisible()
    await expect.element(goBackTo(what)).not.toBeInTheDocument()
    await page.getByRole('button', { name: text('history.show', { what }) }).click()
    await expect.element(goBackTo(what)).toBeVisible()
    await expect.element(page.getByText('before the 3 entries above', { exact: false })).toBeVisible()
  })

  it('has the version that lost to a file counted again', async () => {
    await db.records('observation').toArray().then(([first]) => journal.adopt(
      { action: 'file-imported', by: null, about: 'other.kairos' },
      { records: [], losing: [{ type: 'observation', record: { ...first!, note: 'Lost' } }] },
    ))
    await show()
    await entries().first().getByRole('button', { expanded: false }).click()
    await page.getByRole('button', { name: text('history.useOther') }).click()
    await expect.poll(async () => (await db.records('observation').toArray()).map(({ note }) => note)).toContain('Lost')
  })
})
