import type { Page } from '@playwright/test'
import type { Scan } from './support/scan.ts'
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
  scan,
}) => {
  // In each theme and language, too, where the screens are looked at so thoroughly.
  test.setTimeout(300_000)
  const { page } = alone
  await openBoth(alone)
  const map = page.url().split('#')[1]!
  await test.step('axe finds nothing on the question and on what was joined', () => scanJoining(alone, scan))
  await test.step('the history takes it back as a whole, and then it is asked again', () => takeBack(alone, map))
  await test.step('they are joined on the map, and the other\'s address leads there', () => joinOnMap(alone, map))
  await test.step('they are two again, where it is seen', () => separateOnMap(alone))
  await test.step('the last action taken back, they are one again', () => takeSeparationBack(page))
})

async function scanJoining(site: Site, scan: Scan): Promise<void> {
  const { page } = site
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 780 })
    await scan.lookInEach(page, `the question, ${width}`)
  }
  await join(page).click()
  await expect(site.touchpoint('Pricing')).toHaveCount(1)
  await page.setViewportSize({ width: 1280, height: 780 })
  await site.touchpoint('Pricing').press('Enter')
  await expect(separate(page)).toBeVisible()
  await scan.lookInEach(page, 'what was joined')
}

async function takeBack(site: Site, map: string): Promise<void> {
  const { page } = site
  await goTo(page, '/history')
  await page.getByRole('button', { name: text('history.undoOf', { what: taken }) }).click()
  await expect(page.getByRole('status')).toContainText('1 record is what it was before')
  await goTo(page, map)
  await expect(notice(page)).toBeVisible()
  await expect(site.touchpoint('Pricing')).toHaveCount(2)
}

async function joinOnMap(site: Site, map: string): Promise<void> {
  const { page } = site
  await expect(site.touchpoint('Pricing')).toHaveCount(2)
  const question = text('map.duplicateTouchpoints.twice', { one: 'Pricing', stage: 'Compare' })
  await expect(notice(page)).toContainText(question)
  await join(page).press('Enter')
  await expect(site.touchpoint('Pricing')).toHaveCount(1)
  await expect(site.touchpoint('Pricing')).toHaveAccessibleName(/2 auditors/)
  await expect(notice(page)).toBeHidden()
  await expect(site.touchpoint('Pricing')).toBeFocused()

  // An address with the one that has no place of its own any more leads to the other.
  await goTo(page, `${map.split('?')[0]}?touchpoint=${team.pricing[1]}`)
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText(text('map.evidence.also', { name: 'Pricing' }))).toBeVisible()
  await expect(drawer.getByRole('article')).toHaveCount(2)
}

async function separateOnMap(site: Site): Promise<void> {
  const { page } = site
  await separate(page).press('Enter')
  await expect(site.touchpoint('Pricing')).toHaveCount(2)
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Pricing' })).toBeFocused()
  await expect(notice(page)).toBeHidden()
}

async function takeSeparationBack(page: Page): Promise<void> {
  await goTo(page, '/')
  const touchpoints = listed(page).getByRole('cell').nth(2).locator('span').first()
  const apart = Number.parseInt((await touchpoints.textContent())!)

  // Both actions stand in the history, the one that was taken back before beneath them.
  await goTo(page, '/history')
  await expect(page.getByRole('heading', { name: taken, exact: true })).toHaveCount(2)
  const separated = text('history.actionOn.touchpoints-separated', { about: 'Pricing, Pricing' })
  await page.getByRole('button', { name: text('history.undoOf', { what: separated }) }).click()
  await expect(page.getByRole('status')).toContainText('1 record is what it was before')
  await goTo(page, '/')
  await expect(touchpoints).toHaveText(new RegExp(`^${apart - 1} `))
}
