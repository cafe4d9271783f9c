import type { Page } from '@playwright/test'
import type { Site } from './support/site.ts'
import type { TwoAuditors } from './support/two-auditors.ts'
import { expect } from './support/browser.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'
import { twoAuditors } from './support/two-auditors.ts'

let team: TwoAuditors

test.beforeAll(async () => {
  team = await twoAuditors()
})

const notice = (page: Page) => page.getByRole('region', { name: text('map.duplicateTouchpoints.label') })
const join = (page: Page) => notice(page).getByRole('button', { name: text('map.duplicateTouchpoints.join') })
const separate = (page: Page) =>
  page.getByRole('button', { name: text('map.evidence.separateOf', { name: 'Pricing' }) })
const taken = text('history.actionOn.touchpoints-joined', { about: 'Pricing, Pricing' })

/** The audit in the list, which may stand below what came in. */
const listed = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: text('library.open', { title: 'Sample' }) }) })

/** Opens the files of both and the map that they make. */
async function openBoth(site: Site): Promise<void> {
  const { page } = site
  await site.choose(team.files)
  await site.takeIn()
  await expect(listed(page)).toContainText('2')
  await listed(page).getByRole('link').click()
  await page.getByRole('figure').waitFor()
}

const goTo = (page: Page, hash: string) => page.goto(`${page.url().split('#')[0]}#${hash}`)

test('a touchpoint that two auditors added: they are said to be one, the map joins them, and it is taken back', async ({
  alone,
}) => {
  const { page } = alone
  await openBoth(alone)
  const map = page.url().split('#')[1]!
  await expect(alone.touchpoint('Pricing')).toHaveCount(2)
  const question = text('map.duplicateTouchpoints.twice', { one: 'Pricing', stage: 'Compare' })
  await expect(notice(page)).toContainText(question)

  await join(page).press('Enter')
  await expect(alone.touchpoint('Pricing')).toHaveCount(1)
  await expect(alone.touchpoint('Pricing')).toHaveAccessibleName(/2 auditors/)
  await expect(notice(page)).toBeHidden()
  await expect(alone.touchpoint('Pricing')).toBeFocused()

  // An address with the one that has no place of its own any more leads to the other.
  await goTo(page, `${map.split('?')[0]}?touchpoint=${team.pricing[1]}`)
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText(text('map.evidence.also', { name: 'Pricing' }))).toBeVisible()
  await expect(drawer.getByRole('article')).toHaveCount(2)

  await separate(page).press('Enter')
  await expect(alone.touchpoint('Pricing')).toHaveCount(2)
  await expect(drawer.getByRole('heading', { name: 'Pricing' })).toBeFocused()
  await expect(notice(page)).toBeHidden()

  await goTo(page, '/')
  const touchpoints = listed(page).getByRole('cell').nth(2).locator('span').first()
  const apart = Number.parseInt((await touchpoints.textContent())!)

  // Both actions stand in the history; the last one taken back, they are one again.
  await goTo(page, '/history')
  await expect(page.getByRole('heading', { name: taken })).toBeVisible()
  const separated = text('history.actionOn.touchpoints-separated', { about: 'Pricing, Pricing' })
  await page.getByRole('button', { name: text('history.undoOf', { what: separated }) }).click()
  await expect(page.getByRole('status')).toContainText('1 record is what it was before')
  await goTo(page, '/')
  await expect(touchpoints).toHaveText(new RegExp(`^${apart - 1} `))
})

test('the history takes it back as a whole, and then it is asked again', async ({ alone }) => {
  const { page } = alone
  await openBoth(alone)
  const map = page.url().split('#')[1]!
  await join(page).click()
  await expect(alone.touchpoint('Pricing')).toHaveCount(1)
  await goTo(page, '/history')
  await page.getByRole('button', { name: text('history.undoOf', { what: taken }) }).click()
  await expect(page.getByRole('status')).toContainText('1 record is what it was before')
  await goTo(page, map)
  await expect(notice(page)).toBeVisible()
  await expect(alone.touchpoint('Pricing')).toHaveCount(2)
})

test('axe finds nothing on the question and on what was joined', async ({ alone, scan }) => {
  const { page } = alone
  await openBoth(alone)
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 780 })
    await scan.lookInEach(page, `the question, ${width}`)
  }
  await join(page).click()
  await expect(alone.touchpoint('Pricing')).toHaveCount(1)
  await page.setViewportSize({ width: 1280, height: 780 })
  await alone.touchpoint('Pricing').press('Enter')
  await expect(separate(page)).toBeVisible()
  await scan.lookInEach(page, 'what was joined')
})
