import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createRouter, createWebHashHistory } from 'vue-router'
import { languages } from '../../core/journey/localised-text.ts'
import MapPage from '../../site/map/MapPage.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { text } from './support/texts.ts'

let records: AuditRecords

beforeAll(async () => {
  records = { ...await springRound(), observations: [], auditors: [], pictures: [] }
})

async function show(shown: AuditRecords, language: typeof languages[number] = 'en') {
  const router = createRouter({ history: createWebHashHistory(), routes: [{ path: '/', component: MapPage }] })
  await showOnSite(MapPage, { props: { records: shown }, global: { plugins: [router] } }, language)
}

describe('an audit without observations', () => {
  it.each([1400, 360])('is a map of its journey, at %i px', async (width) => {
    await page.viewport(width, 900)
    await show(records)
    await expect.element(page.getByRole('figure')).toBeVisible()
    await expect.element(page.getByRole('heading', { name: text('map.empty.title') })).toBeVisible()
    expect(page.getByRole('figure').getByRole('button').elements()).toHaveLength(records.touchpoints.length)
    await expect.element(page.getByRole('button', { name: /^Payment: .*not rated/ })).toBeInTheDocument()
    expect(page.getByText('Nobody has rated', { exact: false }).elements()).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })

  it('shows a stage that has no touchpoints yet', async () => {
    await page.viewport(1400, 900)
    await show({ ...records, touchpoints: [] })
    for (const { name } of records.stages)
      await expect.element(page.getByRole('figure').getByText(name.en!)).toBeInTheDocument()
  })

  it('says where its journey has no stages', async () => {
    await show({ ...records, stages: [], touchpoints: [] })
    await expect.element(page.getByRole('heading', { name: text('map.stageless.title') })).toBeVisible()
  })

  it.each(languages)('is in words and leaves axe nothing to find, %s', async (language) => {
    await page.viewport(1400, 900)
    await show(records, language)
    await expect.element(page.getByRole('figure')).toBeVisible()
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })
})
