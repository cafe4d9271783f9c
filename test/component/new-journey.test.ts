import type { Language } from '../../core/journey/localised-text.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { RouterView } from 'vue-router'
import { startSharedAudit } from '../../core/database/commands/start-audit.ts'
import { createJournal } from '../../core/database/journal/journal.ts'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { loadAudit } from '../../core/database/reading/load-audit.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { auditFromTemplate } from '../../core/journey/templates/template.ts'
import { templates } from '../../core/journey/templates/templates.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { router } from '../../site/app/router.ts'
import { speech } from '../../site/language/speech.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite, siteState } from './support/site.ts'
import { emptyStore, storeRecords } from './support/store-records.ts'
import { text } from './support/texts.ts'
// The place that the site goes to is there before it does.
import '../../site/app/WorkspacePage.vue'
import '../../site/map/MapPage.vue'

const db = createDatabase()
const button = (key: string) => page.getByRole('button', { name: text(key), exact: true })
const title = () => page.getByLabelText(text('journeys.title.label'))
const rowsField = () => page.getByLabelText(text('journeys.rows.label'))
const table = () => page.getByRole('region', { name: text('journeys.rows.table') })
const choose = (way: string) => page.getByRole('radio', { name: text(`journeys.way.${way}`), exact: false }).click()

beforeEach(async () => {
  await emptyStore()
  await page.viewport(1100, 900)
})

async function visit(language: Language = 'en') {
  await speech.setLanguage(language)
  await router.push('/metrics')
  await router.push('/new')
  await showOnSite(RouterView, { global: { plugins: [router] } }, language)
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** The audit whose place the site went to. */
async function created() {
  await expect.poll(() => router.currentRoute.value.name).toBe('audit')
  return (await loadAudit(db, String(router.currentRoute.value.params.id)))!
}

async function paste(rows: string) {
  await choose('rows')
  await rowsField().fill(rows)
}

async function open(bytes: BlobPart, name = 'journey.csv') {
  await choose('rows')
  const transfer = new DataTransfer()
  transfer.items.add(new File([bytes], name))
  // The dialog's own field is on no page: it is made when the button is pressed.
  const input = new Promise<HTMLInputElement>(resolve =>
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      resolve(this)
    }))
  await button('journeys.rows.open').click()
  const field = await input
  vi.restoreAllMocks()
  field.files = transfer.files
  field.dispatchEvent(new Event('change'))
}

describe('a new journey', () => {
  it('from a template shows its stages and touchpoints before one chooses, and is that', async () => {
    await visit()
    await expect.element(page.getByText('Basket')).toBeVisible()
    await page.getByRole('radio', { name: 'Support case', exact: false }).click()
    await expect.element(page.getByText('Repair or replacement')).toBeVisible()
    await expect.element(page.getByText('Basket')).not.toBeInTheDocument()
    await title().fill('Autumn')
    await button('journeys.create').click()
    const { audit, journey, touchpoints } = await created()
    expect([audit.title, journey.name.en, touchpoints.length]).toEqual(['Autumn', 'Support case', 19])
  })

  it('from a template is the one that is here, where it has its title', async () => {
    const start = await auditFromTemplate(templates[0]!, 'Autumn')
    await startSharedAudit(db, createJournal(db, systemClock), start, { by: null })
    await visit()
    await title().fill(' autumn')
    await button('journeys.create').click()
    expect((await created()).audit.id).toBe(start.audit.id)
    expect(useToasts(siteState()).toast?.text).toBe(text('journeys.wasHere', { title: 'autumn' }))
    expect(await db.entries.count()).toBe(1)
  })

  it('from rows begins with what is typed, however quickly it is asked for', async () => {
    await visit()
    await title().fill('Autumn')
    await paste('Stage,Touchpoint\nBuy,Basket')
    await expect.element(table()).toBeVisible()
    await rowsField().fill('Stage,Touchpoint\nBuy,Payment\nBuy,Invoice')
    await button('journeys.create').click()
    const { touchpoints } = await created()
    expect(touchpoints.map(({ name }) => name.en).sort()).toEqual(['Invoice', 'Payment'])
  })

  it('asks for a title before anything is made, and says where there is one like it', async () => {
    await storeRecords(await springRound())
    await visit()
    await button('journeys.create').click()
    await expect.element(title()).toHaveAccessibleDescription(text('journeys.title.required'))
    await title().fill('Buying a plan – spring round')
    await expect.element(page.getByText(text('journeys.title.taken'))).toBeVisible()
    expect(await db.records('audit').count()).toBe(1)
  })

  it('from another audit is the next round of the same journey', async () => {
    const records = await springRound()
    await storeRecords(records)
    await visit()
    await choose('audit')
    await expect.element(page.getByText(text('journeys.audit.linesUp'))).toBeVisible()
    await expect.element(page.getByText('Basket')).toBeVisible()
    await title().fill('Autumn round')
    await button('journeys.create').click()
    const { audit, observations } = await created()
    expect(audit).toMatchObject({ journeyId: records.journey.id, seriesId: records.audit.seriesId, round: 2 })
    expect(observations).toEqual([])
  })

  it('from nothing has the stages that are named', async () => {
    await visit()
    await choose('nothing')
    await title().fill('Autumn')
    await page.getByLabelText(text('common.phase.ownership')).fill('')
    await page.getByLabelText(text('common.phase.advocacy')).fill('Tell')
    await button('journeys.create').click()
    const { stages } = await created()
    const named = stages.toSorted((a, b) => a.position - b.position).map(({ phase, name }) => [phase, name])
    expect(named).toEqual([
      ['buying', { 'en': 'Discover', 'zh-CN': '发现', 'zh-TW': '探索' }],
      ['advocacy', { en: 'Tell' }],
    ])
  })
})

describe('rows', () => {
  it('are shown as they were read, and told of by number where something is wrong', async () => {
    await visit()
    await paste('Stage\tTouchpoint\tChannel\nDiscover\tHome\tweb\nDiscover\tAd\tpigeon\n\tHome\tapp')
    await expect.element(page.getByText('Row 3: “pigeon” is no channel', { exact: false })).toBeVisible()
    await expect.element(page.getByText('Row 4: “Home” stands in this stage already, in row 2.')).toBeVisible()
    await expect.element(table().getByText('pigeon')).toBeVisible()
    await title().fill('Autumn')
    await page.getByRole('button', { name: 'Create without 2 rows' }).click()
    expect((await created()).touchpoints.map(({ name }) => name)).toEqual([{ en: 'Home' }])
  })

  it('have their columns corrected by hand', async () => {
    await visit()
    await paste('Where;What;Stage\nstart;Home;Discover')
    await expect.element(page.getByText(text('journeys.rows.lacking', { field: 'Touchpoint' }))).toBeVisible()
    await table().getByRole('combobox').nth(1).selectOptions('touchpoint')
    await expect.element(page.getByText(text('journeys.rows.lacking', { field: 'Touchpoint' }))).not.toBeInTheDocument()
    await table().getByRole('combobox').nth(0).selectOptions('stage')
    await title().fill('Autumn')
    await button('journeys.create').click()
    const { stages, touchpoints } = await created()
    expect([stages[0]!.name, touchpoints[0]!.name]).toEqual([{ en: 'start' }, { en: 'Home' }])
  })

  it('are kept where one looks at another way meanwhile', async () => {
    await visit()
    await paste('Stage,Touchpoint\nDiscover,Home')
    await choose('nothing')
    await choose('rows')
    await expect.element(rowsField()).toHaveValue('Stage,Touchpoint\nDiscover,Home')
  })

  it('of a file are read in its encoding, which can be chosen otherwise', async () => {
    await visit()
    const inGbk = 'bdd7b6ce2cb4a5b5e30ab7a2cfd62ccad7d2b3'
    await open(Uint8Array.from(inGbk.match(/../g)!, byte => Number.parseInt(byte, 16)))
    await expect.element(rowsField()).toHaveValue('阶段,触点\n发现,首页')
    const encoding = page.getByLabelText(text('common.table.encoding'))
    await expect.element(encoding).toHaveValue('gb18030')
    await encoding.selectOptions('windows-1252')
    await expect.element(page.getByText(text('journeys.rows.guess'))).toBeVisible()
  })

  it('shows the beginning of a cell that holds a whole file, and what is wrong with it', async () => {
    await visit()
    await open(`Stage,Touchpoint\nA,B\n"${'a note of b, and c\n'.repeat(15_000)}`)
    await expect.element(page.getByText(text('journeys.rows.unclosed', { row: 3 }))).toBeVisible()
    const cells = page.getByRole('cell').elements().map(({ textContent }) => textContent.trim().length)
    expect(Math.max(...cells)).toBe(200)
    await expect.element(rowsField()).toHaveValue('')
  })

  it.each([
    ['100,000 rows', `Stage,Touchpoint\n${'Discover,Home\n'.repeat(100_000)}`, 'These are 100,000 rows.'],
    ['a workbook', Uint8Array.from([0x50, 0x4B, 3, 4, 0]), text('journeys.refused.workbook')],
    ['a picture', Uint8Array.from([0x89, 0x50, 0, 0, 1]), text('journeys.refused.not-text')],
    ['one other column', 'id\n1\n', text('journeys.rows.lacking', { field: 'Stage' })],
    ['an empty file', '\n\n', text('journeys.incomplete.rows')],
    ['an open quotation mark', 'Stage,Touchpoint\nA,"B\n', text('journeys.rows.unclosed', { row: 2 })],
    ['a broken encoding', Uint8Array.from([...new TextEncoder().encode('阶段,触点\n发现,首页'), 0xE9]), 'Row 2: some letters'],
  ])('are said in words where nothing can be made of them: %s', async (_, bytes, words) => {
    await visit()
    await open(bytes)
    await expect.element(page.getByText(words, { exact: false }).first()).toBeVisible()
    await button('journeys.create').click()
    expect(router.currentRoute.value.path).toBe('/new')
  })

  it('say where what they hold was guessed', async () => {
    await visit()
    await paste('id;price\n1;2')
    await expect.element(page.getByText(text('journeys.rows.guess'))).toBeVisible()
    await table().getByRole('combobox').nth(1).selectOptions('stage')
    await expect.element(page.getByText(text('journeys.rows.guess'))).not.toBeInTheDocument()
  })

  it('are asked for where there are none', async () => {
    await visit()
    await choose('rows')
    await button('journeys.create').click()
    await expect.element(page.getByText(text('journeys.incomplete.rows'))).toBeVisible()
  })
})

describe('the page of a new journey', () => {
  it('is chosen from by keyboard', async () => {
    await visit()
    await title().click()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(rowsField()).toBeVisible()
  })

  it.each(languages)('is in words, fits 360 px and leaves axe nothing to find, %s', async (language) => {
    await page.viewport(360, 800)
    await visit(language)
    expect(await complaints()).toEqual([])
    for (const way of [1, 2, 3]) {
      await page.getByRole('radio').nth(way).click()
      if (way === 1)
        await page.getByRole('textbox').nth(1).fill('Stage,Touchpoint,Channel\nA,B,pigeon\nA,C')
      await expect.element(page.getByRole('radio').nth(way)).toBeChecked()
      expect(rawText(document.body)).toEqual([])
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360)
    }
    await page.getByRole('radio').nth(1).click()
    await expect.element(page.getByRole('table')).toBeVisible()
    expect(await complaints()).toEqual([])
  })
})
