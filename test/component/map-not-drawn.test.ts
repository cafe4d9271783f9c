import type { Criterion } from '../../core/journey/criterion.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { defineComponent, h, watchPostEffect } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import AuditMap from '../../site/map/AuditMap.vue'
import DrawnPart from '../../site/parts/DrawnPart.vue'
import { mostDrawn } from '../../site/view/map-size.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { text } from './support/texts.ts'

let records: AuditRecords

beforeEach(async () => {
  records = await springRound()
  const [touchpoint] = records.touchpoints
  const missing = Array.from({ length: mostDrawn.touchpoints }, (_, index) =>
    ({ ...touchpoint!, id: newId(), name: { en: `Place ${index}` }, position: 100 + index }))
  records = { ...records, touchpoints: [...records.touchpoints, ...missing] }
})

async function showMap(language: typeof languages[number] = 'en') {
  const routes = [{ path: '/:rest(.*)*', component: AuditMap }]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push('/')
  await showOnSite(AuditMap, { props: { records }, global: { plugins: [router] } }, language)
  await expect.element(page.getByRole('alert')).toBeVisible()
}

describe('a map with more touchpoints than a drawing holds', () => {
  it('says so, and shows the table, some rows at a time', async () => {
    await showMap()
    await expect.element(page.getByText(text('map.notDrawn.tooLarge'))).toBeVisible()
    expect(page.getByRole('figure').elements()).toEqual([])
    const rows = page.getByRole('rowheader')
    await expect.element(rows.first()).toBeVisible()
    const before = rows.elements().length
    const n = String(mostDrawn.touchpoints + 18 - 200)
    await page.getByRole('button', { name: text('common.list.showMore', { n }) }).click()
    await expect.poll(() => rows.elements().length).toBe(before + 200)
  })

  it('leads from the table to the evidence, and the keyboard comes back to it', async () => {
    await showMap()
    await page.getByRole('button', { name: 'Home page', exact: true }).click()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'Home page', exact: true })).toHaveFocus()
  })

  it.each(languages)('has all its words, %s', async (language) => {
    await showMap(language)
    expect(rawText(document.body)).toEqual([])
  })

  it('leaves axe nothing to find', async () => {
    await showMap()
    expect(await complaints()).toEqual([])
  })
})

/** Its anchors can be read, and not put in order. */
function unplaceable(criterion: Criterion): Criterion {
  return { ...criterion, anchors: Object.assign([...criterion.anchors], { toSorted: null as never }) }
}

describe('a map whose layout throws', () => {
  it('says so in the browser\'s words, and has the table still', async () => {
    const { criteria, ...others } = await springRound()
    records = { ...others, criteria: criteria.map(unplaceable) }
    await showMap()
    await expect.element(page.getByText(text('map.notDrawn.failed'))).toBeVisible()
    await expect.element(page.getByRole('rowheader', { name: 'FAQ', exact: true })).toBeVisible()
  })
})

describe('what is drawn', () => {
  it('is replaced by words where drawing it throws, and is there again once it can be drawn', async () => {
    let isBroken = true
    const Drawing = defineComponent(() => {
      watchPostEffect(() => {
        if (isBroken)
          throw new RangeError('Maximum call stack size exceeded')
      })
      return () => h('p', 'drawn')
    })
    await showOnSite(DrawnPart, {
      props: { of: null },
      slots: {
        default: () => h(Drawing),
        failed: ({ detail, retry }: { detail: string, retry: () => void }) => h('button', { onClick: retry }, detail),
      },
    })
    const failure = page.getByRole('button', { name: 'Maximum call stack size exceeded' })
    await expect.element(failure).toBeVisible()
    isBroken = false
    await failure.click()
    await expect.element(page.getByText('drawn')).toBeVisible()
  })
})
