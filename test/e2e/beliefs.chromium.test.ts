import type { Panel } from './support/panel.ts'
import type { Site } from './support/site.ts'
import { goTo } from './support/add-answers.ts'
import { expect, test } from './support/browser.ts'
import { chosenFile } from './support/chosen-file.ts'
import { serve, siteFolder } from './support/folders.ts'
import { handOutJourney } from './support/hand-out-journey.ts'
import { Site as ServedSite } from './support/site.ts'
import { text } from './support/texts.ts'

const title = 'Web shop, spring'
const wording = text('byHand.usual.satisfaction')

/** Five interviews about one touchpoint, typed by keys: two are satisfied. */
async function typeInterviews({ page }: Site, touchpoint: string): Promise<void> {
  await page.getByRole('link', { name: text('customers.type') }).press('Enter')
  const participant = page.getByRole('textbox', { name: text('byHand.participant'), exact: true })
  const entries = page.getByRole('region', { name: text('byHand.entries') }).getByRole('listitem')
  await page.getByRole('combobox', { name: text('byHand.place') }).selectOption(touchpoint)
  for (const [index, point] of ['1', '2', '5', '4', '3'].entries()) {
    await participant.focus()
    await page.keyboard.type(`P${index + 1}`)
    await page.getByRole('combobox', { name: text('byHand.answer.scale', { min: 1, max: 5 }) }).selectOption(point)
    await page.keyboard.press('Control+Enter')
    await expect(entries).toHaveCount(index + 1)
    await expect(participant).toBeFocused()
  }
}

/** Has auditors asked what customers answer to that question, and hands the journey out with it. */
async function handOutQuestion({ page }: Site): Promise<string> {
  await page.getByRole('button', { name: text('map.setup') }).click()
  await page.getByRole('tab', { name: text('setup.beliefs.title') }).click()
  const choice = page.getByRole('combobox', { name: text('setup.beliefs.question') })
  await choice.selectOption({ label: text('setup.beliefs.choice', { wording, source: text('byHand.name.interview') }) })
  await expect(page.getByRole('status').filter({ hasText: text('setup.beliefs.on', { wording }) })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: text('map.share') }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: text('share.handOut.save') }).click()
  const journey = await (await download).path()
  await page.keyboard.press('Escape')
  return journey
}

const rowOf = ({ page }: Panel) => page.getByRole('form').filter({ hasText: wording })

test('what an auditor believes is asked once after saving, by keys, and stands on the map beside customers', async ({
  kairos,
  pages,
}) => {
  const served = await serve(siteFolder)
  const site = new ServedSite(await kairos.context.newPage())
  const { page } = site
  await page.goto(served.url)
  await handOutJourney(site, title, [
    `Buying,Compare,Prices,web,${pages.url}pricing.html`,
    `Buying,Compare,Questions,web,${pages.url}faq.html`,
  ])
  await goTo(site, 'customers')
  await typeInterviews(site, 'Prices')
  await goTo(site, 'customers')
  const [source] = await page.getByRole('region', { name: text('customers.source.heading') })
    .getByRole('link', { name: text('byHand.name.interview'), exact: true })
    .evaluateAll(links => links.map(link => /source=([^&]+)/.exec(link.getAttribute('href')!)![1]))
  const journey = await handOutQuestion(site)

  // Asked once, and answered by keys alone.
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUpFrom(journey, title, 'Ada')
  await expect(rowOf(panel)).toHaveCount(0)
  await panel.describe({ touchpoint: 'Prices', satisfaction: 2 })
  await expect(rowOf(panel)).toContainText('What share of our customers answer 4 or 5 here?')
  await panel.page.keyboard.press('b')
  await panel.page.keyboard.type('90')
  await panel.page.keyboard.press('Enter')
  await expect(panel.page.getByRole('status')).toContainText(text('beliefs.ask.kept', { name: 'Prices' }))
  await expect(rowOf(panel)).toContainText('What share of our customers answer 4 or 5 of the journey as a whole?')
  await panel.page.keyboard.press('b')
  await panel.page.keyboard.type('80')
  await panel.page.keyboard.press('Enter')
  await expect(rowOf(panel)).toHaveCount(0)
  await kairos.askForCapture()
  await panel.describe({ touchpoint: 'Prices', satisfaction: 3 })
  await panel.expectCaptured(2)
  await expect(rowOf(panel)).toHaveCount(0)
  const exported = await (await panel.export()).path()

  // Beside what customers answered, and on the map.
  await page.bringToFront()
  await page.getByRole('link', { name: text('common.app.name') }).click()
  await site.choose([chosenFile('ada.kairos', exported)])
  await site.takeIn()
  await site.openAudit(title)
  await goTo(site, 'customers')
  await expect(page.getByText('40% (12% to 77%), 5 answers', { exact: false })).toBeVisible()
  await expect(page.getByText('50 percentage points better than customers say', { exact: false })).toBeVisible()
  await goTo(site, 'audit')
  const lanes = encodeURIComponent(`stages,touchpoints,curve,perception-gap:${source}:q1`)
  await page.evaluate(query => void (location.hash += `?lanes=${query}`), lanes)
  await expect(page.locator('.map-drawing .map-figures circle[fill-opacity]')).toHaveCount(1)
  await served.close()
})
