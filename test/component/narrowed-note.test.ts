import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createMemoryHistory, createRouter } from 'vue-router'
import { languages } from '../../core/journey/localised-text.ts'
import AuditMap from '../../site/map/AuditMap.vue'
import NarrowedNote from '../../site/map/NarrowedNote.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { text } from './support/texts.ts'

const names = { tablet: text('common.layout.tablet'), desktop: text('common.layout.desktop') }
const separate = () => page.getByRole('button', { name: text('map.filter.separate', names) })
const together = () => page.getByRole('button', { name: text('map.filter.together', names) })

let records: AuditRecords

beforeEach(async () => {
  await page.viewport(1400, 900)
  records = await springRound()
})

/** All of one auditor's observations on desktops as the panel beside a laptop's window would have made them. */
function narrow(auditor: string): number {
  const { id } = records.auditors.find(({ name }) => name === auditor)!
  const narrowed = records.observations.filter(({ auditorId, context }) =>
    auditorId === id && context.layout === 'desktop')
  for (const { context } of narrowed)
    Object.assign(context, { layout: 'tablet', viewport: { width: 972, height: 650 }, widthWithoutPanel: 1366 })
  return narrowed.length
}

async function showMap(address = '/') {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: AuditMap }, { path: '/metrics', component: AuditMap }],
  })
  await router.push(address)
  await showOnSite(AuditMap, { props: { records }, global: { plugins: [router] } } as never)
  return router
}

const layoutName = text('map.filter.facet.layouts')
const chip = () => page.getByRole('button', { name: text('map.filter.chip', { facet: layoutName }), exact: false })

/** How many observations each layout has, as its chip offers them. */
async function offered() {
  await chip().click()
  const choice = page.getByRole('dialog')
  await expect.element(choice).toBeVisible()
  const rows = choice.getByRole('checkbox').elements().slice(1)
  const layouts = rows.map(row => row.parentElement!.textContent.trim().replace(/\s*(\d+)$/, ' $1'))
  await userEvent.keyboard('{Escape}')
  return layouts
}

describe('what only the panel narrowed', () => {
  it('counts with desktop unless that is taken back by one click, which the address keeps', async () => {
    const desktop = records.observations.filter(({ context }) => context.layout === 'desktop').length
    const phone = records.observations.length - desktop
    const narrowed = narrow('Lena Fuchs')
    const router = await showMap()
    const all = `${text('map.filter.all.layouts')} ${desktop + phone}`
    expect(await offered()).toEqual([`Phone ${phone}`, `Desktop ${desktop}`, all])
    const words = `${narrowed} of ${desktop} were seen in a window narrowed by`
    await expect.element(page.getByText(words, { exact: false })).toBeVisible()

    await separate().click()
    await expect.element(together()).toHaveFocus()
    expect(await offered()).toEqual([`Phone ${phone}`, `Tablet ${narrowed}`, `Desktop ${desktop - narrowed}`, all])
    await expect.element(chip().getByText('Desktop')).toBeVisible()
    await expect.poll(() => router.currentRoute.value.query).toEqual({ narrowed: 'apart' })

    await together().click()
    await expect.element(separate()).toBeVisible()
    await expect.poll(() => router.currentRoute.value.query).toEqual({})
  })

  it('stands apart where the address says so', async () => {
    narrow('Lena Fuchs')
    await showMap('/?narrowed=apart&layout=tablet')
    await expect.element(chip().getByText('Tablet')).toBeVisible()
    await expect.element(together()).toBeVisible()
  })

  it('is not spoken of where there is none', async () => {
    await showMap('/?narrowed=apart')
    await expect.element(chip()).toBeVisible()
    expect([...separate().elements(), ...together().elements()]).toEqual([])
  })

  it.each(languages.flatMap(language => [true, false].map(apart => [language, apart] as const)))(
    'is said in %s, and axe finds nothing (apart: %s)',
    async (language, apart) => {
      const narrowed = { n: 9, total: 14, apart }
      const note = await showOnSite(NarrowedNote, { props: { narrowed } }, language)
      expect(rawText(note.element as Element)).toEqual([])
      expect(note.text()).toContain('9')
      expect(await complaints()).toEqual([])
    },
  )
})
