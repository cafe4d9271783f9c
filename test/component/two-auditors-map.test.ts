import type { RatingTable } from '../support/sparse-audit.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createMemoryHistory, createRouter } from 'vue-router'
import { languages } from '../../core/journey/localised-text.ts'
import AuditMap from '../../site/map/AuditMap.vue'
import { everySecond, sparseAudit } from '../support/sparse-audit.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { text } from './support/texts.ts'

const nine: RatingTable = [[4, 3], [3, 4], [4, 4], [2, 2], [4, 4], [3, 4], [5, 4], [4, 5], [3, 3]]

async function showAudit(table: RatingTable, language: typeof languages[number] = 'en') {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', component: AuditMap }] })
  const options = { props: { records: await sparseAudit(table, everySecond) }, global: { plugins: [router] } }
  await showOnSite(AuditMap, options, language)
  await expect.element(page.getByRole('figure')).toBeVisible()
  return router
}

const stars = (kind: 'fill' | 'stroke') =>
  document.querySelectorAll(`.map-drawing .map-curve path[${kind}="var(--pivot)"]`).length

beforeEach(() => page.viewport(1440, 900))

describe('the map of two auditors who rated nine of 18 touchpoints', () => {
  it('has no full star and few hollow ones, and says what is lowest and that two are too few', async () => {
    await showAudit(nine)
    expect([stars('fill'), stars('stroke')]).toEqual([0, 2])
    await expect.element(page.getByText('2 auditors: lowest FAQ, 1.8 under the others; too few to tell')).toBeVisible()
    const list = page.getByRole('list', { name: text('map.candidate.list') })
    expect(list.element().textContent).toContain('Review request end: not clearly below the others')
    expect(list.element().textContent).not.toContain('FAQ')
    expect(list.element().textContent).toContain(text('map.candidate.hollow'))
  })

  it('says how it was counted why there are no intervals', async () => {
    await showAudit(nine)
    await page.getByRole('button', { name: text('map.how.button') }).click()
    await expect.element(page.getByText('leave 8 degrees of freedom', { exact: false })).toBeVisible()
    await expect.element(page.getByText(text('map.intervals.ofTwo'))).toBeVisible()
  })

  it('has a hollow star for one opinion, and explains the score beside it that is adjusted', async () => {
    await showAudit(nine.with(3, [1, null]))
    await page.getByRole('button', { name: 'one opinion there', exact: false }).click()
    await expect.element(page.getByText('The plain mean here is 1.0', { exact: false })).toBeVisible()
    expect(stars('fill')).toBe(0)
  })

  it('shows in dashes what the line may not say, and says so', async () => {
    await showAudit(nine)
    expect(document.querySelectorAll('.map-drawing .map-curve .map-bridge')).toHaveLength(8)
    expect(document.querySelectorAll('.map-drawing .map-curve path[fill=none]')).toHaveLength(0)
    expect(document.querySelector('.map-captions')!.textContent).toContain('nothing ratedin between')
  })

  it('folds what nobody rated, and opens and folds it where the keyboard is, as the address says', async () => {
    const router = await showAudit(nine)
    const slivers = page.getByRole('button', { name: '1 not rated: ', exact: false })
    const search = page.getByRole('button', { name: 'Search result: ', exact: false })
    expect(slivers.elements()).toHaveLength(9)
    await userEvent.tab()
    while (!document.activeElement!.matches('[data-touchpoint]'))
      await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}{Enter}')
    await expect.element(slivers.first()).toHaveAttribute('aria-expanded', 'true')
    await expect.element(slivers.first()).toHaveFocus()
    const { unfolded } = router.currentRoute.value.query
    expect(unfolded).toHaveLength(1)
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(search.last()).toHaveFocus()
    router.back()
    await expect.element(slivers.first()).toHaveAttribute('aria-expanded', 'false')
    await expect.element(slivers.first()).toHaveFocus()
    await slivers.first().click()
    await expect.element(slivers.first()).toHaveAttribute('aria-expanded', 'true')
    await slivers.first().click()
    await expect.element(slivers.first()).toHaveAttribute('aria-expanded', 'false')
    expect(router.currentRoute.value.query.unfolded).toEqual([])
  })

  it.each(languages)('has all its words, %s', async (language) => {
    await showAudit(nine, language)
    expect(rawText(document.body)).toEqual([])
  })

  it('leaves axe nothing to find', async () => {
    await showAudit(nine)
    expect(await complaints()).toEqual([])
  })
})
