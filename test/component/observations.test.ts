import type { Router } from 'vue-router'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Observation } from '../../core/journey/observation.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { computed, defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { loadAudit } from '../../core/database/reading/load-audit.ts'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { useStored } from '../../core/screen/use-stored.ts'
import ObservationsPage from '../../site/observations/ObservationsPage.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite, siteState } from './support/site.ts'
import { touchpointNamed } from './support/spring-map.ts'
import { storeRecords } from './support/store-records.ts'
import { text } from './support/texts.ts'

let records: AuditRecords
let router: Router

beforeEach(async () => {
  await page.viewport(1280, 800)
  records = await springRound()
})

/** The place as the workspace shows it, which follows the store. */
const Workspace = defineComponent(() => {
  const stored = useStored(() => null, () => loadAudit(createDatabase(), records.audit.id))
  const loaded = computed(() => stored.value.state === 'ready' ? stored.value.value : null)
  const style = 'display: flex; flex-direction: column; min-height: 100dvh'
  return () => h('div', { style }, loaded.value ? [h(ObservationsPage, { records: loaded.value })] : [])
})

async function show(query: Record<string, string> = {}, language: Language = 'en'): Promise<void> {
  await storeRecords(records)
  router = createRouter({ history: createMemoryHistory(), routes: [
    { path: '/', component: Workspace },
    { path: '/audit/:id', name: 'audit', component: Workspace },
    { path: '/audit/:id/observations', name: 'observations', component: Workspace },
  ] })
  await router.push({ name: 'observations', params: { id: records.audit.id }, query })
  await showOnSite(Workspace, { global: { plugins: [router] } }, language)
  await expect.element(page.getByRole('main')).toBeVisible()
}

const table = () => page.getByRole('table')
const boxes = () => table().getByRole('checkbox')
const rowHeads = () => table().getByRole('rowheader').elements().map(({ textContent }) => textContent.trim())
const button = (key: string) => page.getByRole('button', { name: text(key), exact: true })
const facet = (name: string) => page.getByLabelText(text(`finding.filter.label.${name}`))
const checked = () => boxes().elements().filter(box => (box as HTMLInputElement).checked).length
const stored = () => createDatabase().records('observation').toArray() as Promise<Observation[]>
const head = (name: string) => table().getByRole('button', { name, exact: true })
const undo = () => useToasts(siteState()).toast!.undo!()

describe('thousands of observations', () => {
  const most = 60
  const secondAfter = ({ observedAt }: Observation, n: number) =>
    new Date(Date.parse(observedAt) + n * 1000).toISOString()

  beforeEach(() => {
    const [first] = records.observations
    records.observations = Array.from({ length: 5_000 }, (_, index) =>
      ({ ...first!, id: newId(), observedAt: secondAfter(first!, index), note: `Note ${index}`, evidence: [] }))
  })

  it('are in the page as far as they are seen, and all within reach of the keyboard', async () => {
    await show()
    await expect.element(table()).toHaveAttribute('aria-rowcount', '5001')
    expect(rowHeads().length).toBeLessThan(most)
    boxes().first().element().focus()
    await userEvent.keyboard('{End}')
    await expect.poll(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('5001')
    await expect.element(page.getByText('Note 4999', { exact: true })).toBeInViewport()
    await userEvent.keyboard('{PageUp}{ArrowUp}')
    expect(Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'))).toBeLessThan(4_995)
    expect(rowHeads().length).toBeLessThan(most)
  })

  it('are all selected by Ctrl+A in the list, and none after Escape', async () => {
    await show()
    boxes().first().element().focus()
    await userEvent.keyboard('{Control>}a{/Control}')
    const all = text('observations.count.selected', { n: '5,000', shown: '5,000' })
    await expect.element(page.getByText(all)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText(all)).not.toBeInTheDocument()
  })

  it('are read one after another as far as they are seen', async () => {
    await show({ as: 'notes' })
    const notes = page.getByRole('region', { name: text('observations.notes.label') })
    await expect.element(notes.getByText('Note 0', { exact: true })).toBeVisible()
    expect(notes.getByRole('article').elements().length).toBeLessThan(most)
    // What comes into view is measured, and the end with it.
    const last = notes.getByText('Note 4999', { exact: true })
    await expect.poll(() => {
      notes.element().scrollTo({ top: notes.element().scrollHeight })
      return last.query()?.getBoundingClientRect().bottom ?? Infinity
    }).toBeLessThan(800)
  })
})

describe('what is shown of the observations', () => {
  it('is narrowed to those that were walked as one persona, or as nobody in particular', async () => {
    records = structuredClone(records)
    const ann = { id: newId(), revision: 1, updatedAt: '2026-11-29T00:00:00.000Z', name: 'Ann', portraitId: null }
    records.personas.push({ ...ann, goals: [], pains: [], segment: '', role: '' })
    records.audit.personaIds = [ann.id]
    records.observations[0]!.personaId = ann.id
    await show()
    await facet('persona').selectOptions('Ann (1)')
    await expect.poll(() => rowHeads().length).toBe(1)
    const others = records.observations.length - 1
    await facet('persona').selectOptions(`${text('finding.filter.noPersona')} (${others})`)
    await expect.poll(() => router.currentRoute.value.query.persona).toBe('none')
  })

  it('is filtered, searched and sorted, stands in the address, and the way back leads through it', async () => {
    await show()
    await facet('auditor').selectOptions(`Lena Fuchs (${
      records.observations.filter(({ auditorId }) => auditorId === records.auditors[1]!.id).length})`)
    await expect.poll(() => router.currentRoute.value.query.auditor).toBe(records.auditors[1]!.id)
    await head(text('observations.column.touchpoint')).click()
    await expect.poll(() => rowHeads()[0]).toBe('About us')
    await head(text('observations.column.touchpoint')).click()
    await expect.poll(() => rowHeads()[0]).toBe('Welcome e-mail')
    await page.getByRole('searchbox').fill('pric')
    await expect.poll(() => new Set(rowHeads())).toEqual(new Set(['Pricing']))
    expect(router.currentRoute.value.query).toMatchObject({ sort: '-touchpoint', search: 'pric' })
    router.back()
    await expect.poll(() => rowHeads()[0]).toBe('Welcome e-mail')
    await expect.element(page.getByRole('searchbox')).toHaveValue('')
    router.back()
    await expect.poll(() => rowHeads()[0]).toBe('About us')
  })

  it('is all of it again with one press, where nothing answers', async () => {
    await show({ search: 'nothing has this', auditor: records.auditors[0]!.id })
    await expect.element(page.getByText(text('finding.none.title'))).toBeVisible()
    await button('finding.filter.reset').last().click()
    await expect.poll(() => rowHeads()[0]).toBe('Home page')
    await expect.element(page.getByRole('searchbox')).toHaveValue('')
  })

  it('is told where nothing was observed', async () => {
    records.observations = []
    await show()
    await expect.element(page.getByText(text('observations.empty.title'))).toBeVisible()
  })

  it('says the channel where it was made on no page, is filtered by that, and leads to the map as it is', async () => {
    const [first] = records.observations
    const context = { ...first!.context, layout: null, viewport: null }
    Object.assign(first!, { page: null, context, channel: 'phone' })
    await show()
    await facet('channel').selectOptions(`${text('common.channel.phone')} (1)`)
    await expect.poll(rowHeads).toHaveLength(1)
    await expect.element(table().getByRole('cell', { name: text('common.channel.phone'), exact: true })).toBeVisible()
    await facet('layout').selectOptions(`${text('finding.filter.noPage')} (1)`)
    expect(rowHeads()).toHaveLength(1)
    await table().getByRole('rowheader').getByRole('link').click()
    await expect.poll(() => router.currentRoute.value.name).toBe('audit')
    expect(router.currentRoute.value.query).not.toHaveProperty('layouts')
  })

  it('leads to the evidence on the map of its layout, and back to its row', async () => {
    await show()
    await table().getByRole('link', { name: 'Pricing' }).first().click()
    await expect.poll(() => router.currentRoute.value.name).toBe('audit')
    const { query } = router.currentRoute.value
    const touchpoint = touchpointNamed(records, 'Pricing')
    expect(query).toEqual({ layout: 'desktop', markets: 'all', personas: 'all', touchpoint })
    router.back()
    await expect.poll(() => router.currentRoute.value.query.row).toBeTruthy()
    const row = router.currentRoute.value.query.row
    expect(records.observations.find(({ id }) => id === row)!.touchpointId).toBe(query.touchpoint)
  })
})

describe('what is done to many observations', () => {
  async function selectThree() {
    await boxes().nth(0).click()
    await boxes().nth(2).click({ modifiers: ['Shift'] })
    expect(checked()).toBe(3)
  }

  it('leaves them out with a reason, takes them back in, and undoes either', async () => {
    await show()
    await selectThree()
    const leftOut = async () => (await stored()).filter(({ leftOut }) => leftOut?.reason === 'Test server').length
    await button('observations.deed.menu.leaveOut').click()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(text('observations.deed.unreasoned'))).toBeVisible()
    await userEvent.keyboard('Test server{Enter}')
    await expect.poll(leftOut).toBe(3)
    await expect.element(table().getByText('Test server').first()).toBeVisible()
    await button('observations.deed.menu.takeBackIn').click()
    await expect.poll(leftOut).toBe(0)
    await undo()
    await expect.poll(leftOut).toBe(3)
  })

  it('moves them to another touchpoint', async () => {
    await show()
    await selectThree()
    await button('observations.deed.menu.move').click()
    await page.getByRole('dialog').getByLabelText(text('observations.deed.touchpoint')).selectOptions('Basket')
    await page.getByRole('dialog').getByRole('button', { name: text('observations.deed.confirm.move') }).click()
    const atBasket = async () =>
      (await stored()).filter(({ touchpointId }) => touchpointId === touchpointNamed(records, 'Basket')).length
    await expect.poll(atBasket).toBe(3)
    await undo()
    await expect.poll(atBasket).toBe(0)
  })

  it('gives them tags and takes tags from them, and leaves what only some have', async () => {
    const [first, second] = records.observations
    first!.tags = ['form', 'price']
    second!.tags = ['form']
    await show()
    await page.getByLabelText(text('observations.select.all')).click()
    await button('observations.deed.menu.tags').click()
    const dialog = page.getByRole('dialog')
    await userEvent.keyboard('checkout')
    const box = (tag: string) => dialog.getByRole('checkbox', { name: new RegExp(tag) })
    expect((box('form').element() as HTMLInputElement).indeterminate).toBe(true)
    await box('form').click()
    await box('form').click()
    await dialog.getByRole('button', { name: text('observations.deed.confirm.tags') }).click()
    const tags = async () => [...new Set((await stored()).map(({ tags }) => tags.join('+')))].sort()
    await expect.poll(tags).toEqual(['checkout', 'price+checkout'])
  })

  it('makes several tags one in the whole audit', async () => {
    const [first, second] = records.observations
    first!.tags = ['Form', 'price']
    second!.tags = ['form']
    await show()
    await button('observations.merge.button').click()
    const dialog = page.getByRole('dialog')
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog.getByText(text('observations.merge.unchosen'))).toBeVisible()
    await dialog.getByRole('checkbox', { name: /^Form/ }).click()
    await dialog.getByRole('checkbox', { name: /^form/ }).click()
    await dialog.getByLabelText(text('observations.merge.name')).fill('forms')
    await userEvent.keyboard('{Enter}')
    const tags = async () => (await stored()).map(({ tags }) => tags.join('+')).filter(Boolean).sort()
    await expect.poll(tags).toEqual(['forms', 'forms+price'])
  })

  it('leaves alone what is selected but not shown', async () => {
    await show()
    await selectThree()
    await page.getByRole('searchbox').fill('payment')
    await expect.element(button('observations.deed.menu.leaveOut')).not.toBeInTheDocument()
    await page.getByRole('searchbox').fill('')
    await expect.poll(checked).toBe(3)
  })

  it('goes by keyboard: Shift with the arrows selects on, a space takes it back', async () => {
    await show()
    boxes().first().element().focus()
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    await expect.poll(checked).toBe(3)
    await userEvent.keyboard(' ')
    await expect.poll(checked).toBe(2)
  })
})

describe.each([1280, 360])('the observations, %i px wide', (width) => {
  it.each(languages)('have all their words and leave axe nothing to find, %s', async (language) => {
    await page.viewport(width, 800)
    records.observations[0]!.tags = ['form']
    records.observations[1]!.leftOut = { reason: 'Test server', by: null, at: '2026-11-21T10:00:00.000Z' }
    await show({}, language)
    await page.getByRole('main').getByRole('checkbox').first().click()
    expect(rawText(document.body)).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    expect(language === 'en' ? await complaints() : []).toEqual([])
  })
})
