import type { Kairos } from './support/launch.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './support/browser.ts'
import { chosenFile } from './support/chosen-file.ts'
import { serve, siteFolder } from './support/folders.ts'
import { handOutJourney } from './support/hand-out-journey.ts'
import { launchKairos } from './support/launch.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'

const title = 'Web shop, spring'

/** Opens the journey that was handed out, and rates one page of it. */
async function walk(kairos: Kairos, journey: string, name: string, page: string, rated: [string, number]) {
  await kairos.page.goto(page)
  const panel = await kairos.openPanel()
  await panel.setUpFrom(journey, title, name)
  await panel.describe({ touchpoint: rated[0], satisfaction: rated[1] })
  return (await panel.export()).path()
}

test('a journey of rows is handed out, walked in two profiles, merged, edited, undone and handed on', async ({
  kairos,
  pages,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-second-'))
  const second = await launchKairos(folder, null)
  const served = await serve(siteFolder)
  const site = new Site(await kairos.context.newPage())
  const { page } = site
  await page.goto(served.url)

  // Made of rows, and handed out.
  const journey = await handOutJourney(site, title, [
    `Buying,Compare,Prices,web,${pages.url}pricing.html`,
    `Buying,Compare,Questions,web,${pages.url}faq.html`,
  ])

  // Walked in two profiles, and merged with nothing to join by hand.
  const [ada, ben] = [
    await walk(kairos, journey, 'Ada', `${pages.url}pricing.html`, ['Prices', 1]),
    await walk(second, journey, 'Ben', `${pages.url}faq.html`, ['Questions', 4]),
  ]
  await page.bringToFront()
  await page.getByRole('link', { name: text('common.app.name') }).click()
  await site.choose([chosenFile('ada.kairos', ada), chosenFile('ben.kairos', ben)])
  await site.takeIn()
  const row = page.getByRole('table').last().getByRole('row').last()
  await expect(row).toContainText(/2 auditors.*2 observations.*2 of 2 touchpoints/)
  await site.openAudit(title)
  await expect(site.touchpoint('Prices')).toHaveAccessibleName(/Satisfaction 1\.0/)

  // Edited, and taken back.
  await page.getByRole('button', { name: text('map.edit.begin'), exact: true }).click()
  await page.getByRole('button', { name: text('edit.head.touchpoint', { name: 'Prices' }), exact: true }).press('F2')
  await page.keyboard.type('Plans')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(site.touchpoint('Plans')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(site.touchpoint('Prices')).toBeVisible()

  // Handed on, and the same in a third browser.
  await page.getByRole('button', { name: text('map.share') }).click()
  const joined = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: text('share.file.save') }).click()
  const third = new Site(await second.context.newPage())
  await third.page.goto(served.url)
  await third.choose(chosenFile('joined.kairos', await (await joined).path()))
  await third.takeIn()
  await third.openAudit(title)
  for (const [name, value] of [['Prices', '1.0'], ['Questions', '4.0']] as const)
    await expect(third.touchpoint(name)).toHaveAccessibleName(new RegExp(`Satisfaction ${value}`))
  await second.context.close()
  await served.close()
  rmSync(folder, { recursive: true, force: true })
})
