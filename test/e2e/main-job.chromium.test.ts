import type { Page } from '@playwright/test'
import type { Served } from './support/folders.ts'
import type { Kairos } from './support/launch.ts'
import type { Entry } from './support/panel.ts'
import { expect, test } from './support/browser.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

const title = 'Web shop, spring round'

const entries: (Entry & { path: string })[] = [
  {
    path: 'index.html',
    touchpoint: 'Home page',
    satisfaction: 4,
    ease: 6,
    feeling: 1,
    note: 'Says at once what it is.',
  },
  {
    path: 'pricing.html',
    touchpoint: 'Pricing',
    satisfaction: 2,
    ease: 3,
    feeling: -2,
    note: 'Prices <b>without</b> tax.',
  },
  { path: 'faq.html', touchpoint: 'FAQ', satisfaction: 3, feeling: 0 },
]

test('in a window, by real keys: three pages captured, exported, loaded, and the same numbers on the map', async ({
  kairos,
  pages,
  site: siteAddress,
}) => {
  const path = await auditThreePages(kairos, pages)
  const site = new Site(await kairos.context.newPage())
  const faults = collectFaults(site.page, siteAddress)
  await site.page.goto(siteAddress.url)
  await site.choose(path)
  await site.takeIn()
  await expect(site.page.getByText(text('imports.report.title'))).toBeVisible()
  await site.openAudit(title)
  await expectEntriesOnMap(site)
  await expectStageScores(site)
  await expectEvidence(site, pages)

  await site.page.reload()
  await expectEntriesOnMap(site)
  expect(faults).toEqual([])
})

/** Every criterion's curve has at each touchpoint the very number that was entered, and folds everything else. */
async function expectEntriesOnMap(site: Site): Promise<void> {
  for (const criterion of ['satisfaction', 'ease', 'feeling'] as const) {
    const name = criterion[0]!.toUpperCase() + criterion.slice(1)
    await site.page.getByRole('group', { name: text('map.curve.choose') }).getByRole('button', { name }).click()
    for (const { touchpoint, [criterion]: value } of entries) {
      if (value === undefined)
        await expect(site.sliver(touchpoint)).toBeVisible()
      else
        await expect(site.touchpoint(touchpoint)).toHaveAccessibleName(startOf(labelOf(touchpoint, name, value)))
    }
    await expect(site.sliver('Basket')).toBeVisible()
  }
}

function startOf(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}

function labelOf(touchpoint: string, criterion: string, value: number): string {
  const figure = shownNumber(value, criterion)
  return `${touchpoint}: ${criterion} ${figure}; 1 auditor, 1 rating; ${text('map.score.oneOpinion')}`
}

/** As the map writes numbers: one decimal, a sign where the scale has two sides. */
function shownNumber(value: number, criterion: string): string {
  const sign = criterion !== 'Feeling' || value === 0 ? '' : value > 0 ? '+' : '−'
  return `${sign}${Math.abs(value).toFixed(1)}`
}

/** Discover: 4 alone. Compare: the mean of 2 and 3. Buy: nobody rated. */
async function expectStageScores(site: Site): Promise<void> {
  await site.page.getByText(text('map.table.show')).click()
  const stageRows = site.page.getByRole('row').filter({ hasText: text('map.table.wholeStage') })
  const rowOf = (stage: string) => stageRows.and(site.page.getByRole('row', { name: new RegExp(`^${stage} `) }))
  await expect(rowOf('Discover')).toContainText('4.0')
  await expect(rowOf('Compare')).toContainText('2.5')
  await expect(rowOf('Buy')).toContainText(text('common.missing.not-rated'))
}

/** A click on a point opens what it rests on. */
async function expectEvidence(site: Site, pages: Served): Promise<void> {
  await site.touchpoint('Pricing').click()
  const drawer = site.page.getByRole('dialog')
  await expect(drawer.getByRole('heading', { name: 'Pricing' })).toBeVisible()
  await expect(drawer.getByText('Prices <b>without</b> tax.')).toBeVisible()
  await expect(drawer.getByRole('link', { name: new RegExp(`${pages.url}pricing.html`) })).toBeVisible()
  await expect(drawer.getByText(/^Desktop · \d+ px$/)).toBeVisible()
  await expect(drawer.getByText('Mei')).toBeVisible()
  await expect(drawer.getByText(String(new Date().getFullYear()))).toBeVisible()
  await drawer.getByRole('button', { name: /^Enlarge screenshot 1/ }).click()
  const screenshot = site.page.getByRole('img', { name: /^Screenshot of/ })
  await expect.poll(() => screenshot.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(500)
  await site.page.keyboard.press('Escape')
  await site.page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
}

/** Errors on the page, broken security policy, and requests to anywhere but the site itself. */
function collectFaults(page: Page, { url }: Served): string[] {
  const faults: string[] = []
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', error => faults.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(?:blob|data):/.test(request.url()))
      faults.push(`asked for ${request.url()}`)
  })
  return faults
}

async function auditThreePages(kairos: Kairos, pages: Served): Promise<string> {
  await kairos.page.goto(`${pages.url}${entries[0]!.path}`)
  const panel = await kairos.openPanel()
  await panel.setUp('Mei', title)
  for (const [index, entry] of entries.entries()) {
    if (index > 0) {
      await kairos.page.goto(`${pages.url}${entry.path}`)
      await kairos.askForCapture()
    }
    await panel.describe(entry)
  }
  return (await panel.export()).path()
}
