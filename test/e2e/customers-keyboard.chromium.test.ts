import type { Page } from '@playwright/test'
import type { Site } from './support/site.ts'
import { expect } from '@playwright/test'
import { chooseAnswers, goTo, keepAnswers, readAnswers } from './support/add-answers.ts'
import { addThemes, drawer, openAudit, planted, showGap, themes } from './support/shop-customers.ts'
import { shopSurvey } from './support/shop-survey.ts'
import { siteTest as test } from './support/site-alone.ts'
import { tabThrough } from './support/tab-through.ts'
import { text } from './support/texts.ts'

test('the Tab key comes to everything of customers', async ({ alone }) => {
  await openAudit(alone)
  await test.step('where answers are added and where they are shown', () => goThroughAdding(alone))
  await test.step('of customers on the map, in evidence, rules, beliefs and what is shared', async () => {
    await goThroughPlace(alone)
    await goThroughMap(alone)
  })
})

async function goThroughAdding(site: Site): Promise<void> {
  const { page } = site
  const heading = page.getByRole('heading', { name: text('addingAnswers.title') })
  await goTo(site, 'customers')
  await chooseAnswers(site, shopSurvey)
  await expect(heading).toBeFocused()
  const place = page.getByRole('navigation').getByRole('link', { name: text('common.place.customers') })
  await expect(place).toHaveAttribute('aria-current', 'page')
  await expectAllReached(page, 'a file that was looked into', 60)
  await readAnswers(site)
  await expect(heading).toBeFocused()
  await expectAllReached(page, 'answers before they are kept', 10)
  await keepAnswers(site)
  await expect(page.getByRole('article').first()).toBeVisible()
  await expectAllReached(page, 'the customers', 20)
  await addThemes(page)
  await themes(page).getByRole('button', { name: text('customers.theme.proposal.look') }).press('Enter')
  await expect(themes(page).getByRole('group').first()).toBeVisible()
  await expectAllReached(page, 'themes and proposed words', 25)
}

async function goThroughPlace(site: Site): Promise<void> {
  const { page } = site
  await page.getByText(text('customers.belief.paste.heading')).press('Enter')
  await expectAllReached(page, 'beliefs', 20)
  await page.getByRole('button', { name: text('common.naming.change', { name: 'shop-survey' }) }).press('Enter')
  await page.getByRole('menuitem', { name: text('customers.source.menu.rules') }).press('Enter')
  await expect(page.getByRole('button', { name: text('tying.page.save'), exact: true })).toBeVisible()
  await expectAllReached(page, 'rules', 10)
  await goTo(site, 'customers')
  await page.getByRole('link', { name: text('customers.type') }).press('Enter')
  await expect(page.getByRole('main').getByRole('combobox').first()).toBeVisible()
  await expectAllReached(page, 'answers typed by hand', 5)
}

async function goThroughMap(site: Site): Promise<void> {
  const { page } = site
  await showGap(site)
  await expect(page.getByRole('combobox', { name: text('map.customers.chooseCurve') })).toBeVisible()
  await expectAllReached(page, 'the map', 15)
  await page.getByRole('button', { name: text('map.lanes.title') }).press('Enter')
  await expect(page.getByRole('checkbox', { name: text('map.lane.audit-gap', { question: '' }) }).first()).toBeVisible()
  await expectAllReached(page, 'the lanes', 10)
  await page.keyboard.press('Escape')
  await site.touchpoint(planted).press('Enter')
  await expect(drawer(page).getByRole('article').first()).toBeVisible()
  await expectAllReached(page, 'the evidence', 10)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: text('map.share') }).press('Enter')
  await expect(drawer(page).getByRole('button', { name: text('share.customers.figures') })).toBeVisible()
  await expectAllReached(page, 'what is shared', 10)
}

/** Goes once around a screen with the Tab key, which comes to all that there is, and to so much at least. */
async function expectAllReached(page: Page, screen: string, atLeast: number): Promise<void> {
  await test.step(screen, async () => {
    const { stops, missed } = await tabThrough(page)
    expect(missed).toEqual([])
    expect(stops).toBeGreaterThanOrEqual(atLeast)
  })
}
