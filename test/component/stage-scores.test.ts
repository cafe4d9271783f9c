import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createMemoryHistory, createRouter } from 'vue-router'
import AuditMap from '../../site/map/AuditMap.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { showOnSite } from './support/site.ts'
import { text } from './support/texts.ts'

let records: AuditRecords

beforeAll(async () => {
  records = await springRound()
})

beforeEach(() => page.viewport(1400, 900))

async function showAudit() {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', component: AuditMap }] })
  await showOnSite(AuditMap, { props: { records }, global: { plugins: [router] } })
  await expect.element(page.getByRole('figure')).toBeVisible()
  return router
}

const idOf = (builtIn: string) => records.criteria.find(criterion => criterion.builtIn === builtIn)!.id
const showCurve = (name: string) =>
  page.getByRole('group', { name: text('map.curve.choose') }).getByRole('button', { name }).click()

/** What the first stage's score is, in the drawing. */
const firstScore = () => document.querySelector('.map-drawing .map-stages text[font-size="24"]')!.textContent

describe('the scores over the stages', () => {
  it('are those of the curve\'s criterion, whichever that is', async () => {
    await showAudit()
    expect(firstScore()).toBe('+0.8')
    await showCurve('Ease')
    await expect.poll(firstScore).toBe('5.4')
  })

  it('are those of another criterion where that was chosen, as the address says, whatever the curve is', async () => {
    const router = await showAudit()
    const choice = page.getByRole('combobox', { name: text('map.stageScores.choose') })
    await choice.selectOptions('Satisfaction')
    await expect.poll(firstScore).toBe('3.8')
    await showCurve('Ease')
    await expect.poll(() => router.currentRoute.value.query)
      .toEqual({ curve: idOf('ease'), stages: idOf('satisfaction') })
    expect(firstScore()).toBe('3.8')
    await choice.selectOptions(text('map.stageScores.likeCurve'))
    await expect.poll(firstScore).toBe('5.4')
    expect(router.currentRoute.value.query).toEqual({ curve: idOf('ease') })
  })
})
