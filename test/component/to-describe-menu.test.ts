import type { Draft } from '../../core/database/drafts/draft.ts'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import ToDescribeMenu from '../../extension/panel/header/ToDescribeMenu.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'

function draftOf(title: string, createdAt: string): Draft {
  const context = { layout: null, viewport: null, pixelRatio: null, browser: null, pageLanguage: null, market: null }
  return {
    id: title,
    observationId: null,
    auditId: null,
    createdAt,
    page: { address: 'https://shop.example/', title },
    context,
    touchpointId: null,
    ratings: [],
    note: '',
    marks: [],
    pictures: [],
  }
}

const drafts = [draftOf('Pricing', '2026-11-21T10:42:00'), draftOf('Payment', '2026-10-31T10:42:00')]

describe('the menu of the pages to describe', () => {
  it.each([
    ['en', '21 Nov', '31 Oct'],
    ['zh-CN', '11月21日', '10月31日'],
    ['zh-TW', '11月21日', '10月31日'],
  ] as const)('says in %s of which day each is', async (language, ...days) => {
    const menu = await showInPanel(ToDescribeMenu, { props: { drafts } }, language)
    await page.getByRole('button').click()
    const items = page.getByRole('menuitem')
    await expect.element(items.last()).toBeVisible()
    const words = items.elements().map(({ textContent }) => textContent)
    expect(words).toEqual(days.map(day => expect.stringContaining(day)))
    expect(await complaints()).toEqual([])
    await items.last().click()
    expect(menu.emitted('show')).toEqual([['Payment']])
  })
})
