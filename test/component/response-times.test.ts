import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createMemoryHistory, createRouter } from 'vue-router'
import { languages } from '../../core/journey/localised-text.ts'
import AuditMap from '../../site/map/AuditMap.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { allKindsOfWaits } from '../support/timed-audit.ts'
import { complaints } from './support/complaints.ts'
import { showOnSite } from './support/site.ts'
import { touchpointNamed } from './support/spring-map.ts'
import { text } from './support/texts.ts'

let records: AuditRecords

beforeEach(async () => {
  await page.viewport(1500, 900)
  records = await allKindsOfWaits()
})

async function showMap(address = '/', language: Language = 'en'): Promise<void> {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: AuditMap }] })
  await router.push(address)
  await showOnSite(AuditMap, { props: { records }, global: { plugins: [router] } } as never, language)
  await expect.element(page.getByRole('figure')).toBeVisible()
}

/** What stands in the lane, in whatever lines. */
const lane = () => Array.from(document.querySelectorAll('.map-response text'), each =>
  each.children.length > 0 ? Array.from(each.children, line => line.textContent).join(' ') : each.textContent)
const lanes = () => page.getByRole('button', { name: text('map.lanes.title'), exact: false }).first()
const drawer = () => page.getByRole('dialog')

describe('the lane of response times', () => {
  it('says how long replies took, in the colour of staff, and goes away where it is switched off', async () => {
    await showMap()
    await expect.poll(lane).toContain('no reply after 6 days')
    expect(document.querySelector('.map-response text')!.getAttribute('fill')).toBe('var(--staff)')
    await lanes().click()
    await page.getByRole('checkbox', { name: text('map.lane.response') }).click()
    await expect.poll(lane).toEqual([])
  })

  it('is not there where nobody waited', async () => {
    records = await springRound()
    await showMap()
    expect(document.querySelector('.map-captions')!.textContent).not.toContain(text('map.lane.response'))
  })
})

describe('response times in the drawer', () => {
  it('are the median with each single time, and each observation\'s own', async () => {
    await showMap(`/?touchpoint=${touchpointNamed(records, 'Welcome e-mail')}`)
    await expect.element(drawer().getByText('2 hr 15 min, 5 hr, 1 day 2 hr')).toBeVisible()
    await expect.element(drawer().getByText(text('map.response.counted', { n: 3 }))).toBeVisible()
    await expect.element(drawer().getByRole('article').getByText('1 day 2 hr')).toBeVisible()
  })

  it('are not there where nobody waited', async () => {
    await showMap(`/?touchpoint=${touchpointNamed(records, 'Payment')}`)
    await expect.element(drawer()).toBeVisible()
    expect(drawer().getByText(text('common.wait.responseTime')).elements()).toEqual([])
  })

  it.each(languages)('can be read by everybody: %s', async (language) => {
    await showMap(`/?touchpoint=${touchpointNamed(records, 'Help centre')}`, language)
    await expect.element(drawer()).toBeVisible()
    expect(await complaints()).toEqual([])
  })
})
