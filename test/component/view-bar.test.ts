import type { Router } from 'vue-router'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { computed, defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { useStored } from '../../core/screen/use-stored.ts'
import AuditMap from '../../site/map/AuditMap.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { showOnSite } from './support/site.ts'
import { touchpointNamed } from './support/spring-map.ts'
import { text } from './support/texts.ts'

let records: AuditRecords
let db: KairosDatabase

beforeEach(async () => {
  await page.viewport(1366, 800)
  records = await springRound()
  db = createDatabase()
  await Promise.all(db.tables.map(table => table.clear()))
  await db.table('audit').put(records.audit)
})

/** The map with the views that are stored. */
const StoredMap = defineComponent(() => {
  const views = useStored(() => null, () => db.records('view').toArray())
  const stored = computed(() => views.value.state === 'ready' ? views.value.value : [])
  const all = computed(() => ({ ...records, views: stored.value }))
  return () => h(AuditMap, { records: all.value })
})

async function showMap(address = '/', language: typeof languages[number] = 'en'): Promise<Router> {
  const routes = [{ path: '/', component: StoredMap }, { path: '/metrics', component: StoredMap }]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(address)
  await showOnSite(StoredMap, { global: { plugins: [router] } } as never, language)
  await expect.element(page.getByRole('figure')).toBeVisible()
  return router
}

const button = (name: string) => page.getByRole('button', { name, exact: false }).first()
const inPanel = () => page.getByRole('dialog')
const row = (name: string) => inPanel().getByRole('checkbox', { name, exact: false })
const chip = (facet: string) => button(text('map.filter.chip', { facet: text(`map.filter.facet.${facet}`) }))
const scores = () => [...document.querySelectorAll('.map-stages text[font-size="24"]')].map(each => each.textContent)
const query = (router: Router) => router.currentRoute.value.query
const auditor = (name: string) => records.auditors.find(each => each.name === name)!.id

async function openFacet(facet: string): Promise<void> {
  await button(text('map.filter.title')).click()
  await inPanel().getByRole('button', { name: text(`map.filter.facet.${facet}`), exact: false }).click()
}

describe('the filter', () => {
  it('scores what was chosen, says so in chips, and the way back takes it back', async () => {
    const router = await showMap()
    const before = scores()
    await openFacet('auditorIds')
    await row('Lena').click()
    await expect.poll(() => query(router)).toEqual({ auditor: [auditor('Lena Fuchs')] })
    await expect.poll(scores).not.toEqual(before)
    await expect.element(chip('auditorIds').getByText('Lena Fuchs')).toBeVisible()
    await row('Ade').click()
    await expect.poll(() => query(router).auditor).toHaveLength(2)
    router.back()
    await expect.poll(() => query(router)).toEqual({ auditor: auditor('Lena Fuchs') })
    await userEvent.keyboard('{Escape}')
    await button(text('map.filter.remove', { facet: text('map.filter.facet.auditorIds') })).click()
    await expect.poll(() => query(router)).toEqual({})
    await expect.poll(scores).toEqual(before)
    await expect.element(button(text('map.filter.title'))).toHaveFocus()
  })

  it('keeps layouts apart unless all are asked for together', async () => {
    const router = await showMap()
    await chip('layouts').click()
    await row('Phone').click()
    await expect.poll(() => query(router)).toEqual({ layout: ['phone'] })
    await row('Desktop').click()
    await expect.poll(() => query(router)).toEqual({ layout: ['phone', 'desktop'] })
    await row(text('map.filter.all.layouts')).click()
    await expect.poll(() => query(router)).toEqual({ layouts: 'all' })
    await row(text('map.filter.any.layouts')).click()
    await expect.poll(() => query(router)).toEqual({})
  })

  it('shows by a mark and changes no score: others are veiled, and the drawer has those first', async () => {
    const router = await showMap()
    const before = scores()
    await openFacet('marks')
    await row(text('common.mark.pain')).click()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.querySelectorAll('.map-veils rect').length).toBeGreaterThan(0)
    expect(scores()).toEqual(before)
    const veiled = page.getByRole('button', { name: 'Home page: Feeling', exact: false })
    expect(veiled.element().getAttribute('aria-label')).toContain(text('map.point.dimmed', { point: '' }))
    await router.push({ query: { ...query(router), touchpoint: touchpointNamed(records, 'Payment') } })
    await expect.element(inPanel().getByText(/of 3 have what is shown/)).toBeVisible()
    await inPanel().getByRole('button', { name: text('map.evidence.showAll', { total: 3 }) }).click()
    expect(inPanel().getByRole('article').elements()).toHaveLength(3)
  })

  it('says where nothing is left, and leads back', async () => {
    const router = await showMap('/?from=2030-01-01&tag=nowhere')
    await expect.element(page.getByText(text('map.filter.nothing.scored'))).toBeVisible()
    await page.getByRole('button', { name: text('map.filter.reset') }).last().click()
    await expect.poll(() => query(router)).toEqual({})
    await router.push('/?tag=nowhere')
    await page.getByRole('button', { name: text('map.filter.back.shown') }).click()
    await expect.poll(() => query(router)).toEqual({})
  })
})

describe('the lanes', () => {
  const boxes = () => inPanel().getByRole('checkbox').elements() as HTMLInputElement[]
  const lanes = () => boxes().map(box => [box.dataset.moves, box.checked])

  it('are left away and ordered by keyboard, as the address says, and never all gone', async () => {
    const router = await showMap('/?lanes=stages,curve')
    await button(text('map.lanes.title')).click()
    expect(lanes().slice(0, 3)).toEqual([['stages', true], ['curve', true], ['touchpoints', false]])
    const curve = inPanel().getByRole('checkbox', { name: text('map.lane.curve') })
    curve.element().focus()
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await expect.poll(() => query(router)).toEqual({ lanes: 'curve,stages' })
    await expect.element(curve).toHaveFocus()
    await inPanel().getByRole('checkbox', { name: text('map.lane.stages') }).click()
    await expect.poll(() => query(router)).toEqual({ lanes: 'curve' })
    await expect.element(curve).toBeDisabled()
    await inPanel().getByRole('button', { name: text('map.lanes.usual') }).click()
    await expect.poll(() => query(router)).toEqual({})
  })
})

describe('a view', () => {
  it('is saved, changed, updated, renamed, chosen and deleted', async () => {
    const router = await showMap('/?layout=phone&lanes=curve')
    await button(text('map.view.title')).click()
    await inPanel().getByRole('textbox').fill('Phones')
    await userEvent.keyboard('{Enter}')
    const bar = page.getByRole('group', { name: text('map.view.bar') })
    const chosen = bar.getByRole('button', { name: 'Phones', exact: false })
    await expect.element(chosen).toBeVisible()
    await router.push({ query: { ...query(router), layout: 'desktop' } })
    await expect.element(chosen.getByText(text('map.view.changed'))).toBeVisible()
    await inPanel().getByRole('button', { name: text('map.view.update', { name: 'Phones' }) }).click()
    const layouts = async () => (await db.records('view').toArray()).map(view => view.scored.layouts)
    await expect.poll(layouts).toEqual([['desktop']])

    await inPanel().getByRole('button', { name: text('map.view.rename', { name: 'Phones' }) }).click()
    await inPanel().getByRole('textbox').fill('Desktops')
    await userEvent.keyboard('{Enter}')
    await router.push('/')
    await inPanel().getByRole('button', { name: 'Desktops', exact: true }).click()
    await expect.poll(() => query(router)).toMatchObject({ layout: ['desktop'], lanes: 'curve' })
    await inPanel().getByRole('button', { name: text('map.view.delete', { name: 'Desktops' }) }).click()
    await expect.element(inPanel().getByText(text('map.view.none'))).toBeVisible()
    expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
  })
})

describe('the bar', () => {
  it('is one button with a sheet where there is little room', async () => {
    await page.viewport(360, 740)
    const router = await showMap('/?layout=phone')
    await expect.element(page.getByText(/Scored .* Phone/)).toBeVisible()
    await page.getByRole('button', { name: text('map.view.bar'), exact: true }).click()
    await inPanel().getByRole('checkbox', { name: text('map.lane.notes') }).click()
    await expect.poll(() => query(router).lanes).not.toContain('notes')
    expect(await complaints()).toEqual([])
    await inPanel().getByRole('button', { name: text('map.filter.reset') }).click()
    await expect.poll(() => query(router)).toEqual({})
  })

  it.each(languages)('leaves axe nothing to find, open or not, in %s', async (language) => {
    await showMap('/?mark=pain&lanes=curve,stages', language)
    expect(await complaints()).toEqual([])
    for (const opener of document.querySelectorAll<HTMLElement>('[role="group"] > [aria-haspopup="dialog"]')) {
      opener.click()
      await expect.element(inPanel()).toBeVisible()
      expect(await complaints()).toEqual([])
      await userEvent.keyboard('{Escape}')
      await expect.poll(() => inPanel().elements()).toEqual([])
    }
  })
})
