import type { Buffer } from 'node:buffer'
import type { Kairos } from './support/launch.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './support/browser.ts'
import { serve, siteFolder } from './support/folders.ts'
import { launchKairos } from './support/launch.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'

const title = 'Web shop, spring'

/** A file as somebody gives it to a chooser. */
const file = (name: string, path: string) =>
  ({ name, mimeType: 'application/zip', buffer: readFileSync(path) as Buffer })

/** Opens the journey that was handed out, and rates one page of it. */
async function walk(kairos: Kairos, journey: string, name: string, page: string, rated: [string, number]) {
  await kairos.page.goto(page)
  const panel = await kairos.openPanel()
  const chooser = panel.page.waitForEvent('filechooser')
  await panel.page.getByRole('button', { name: text('newAudit.given.open') }).click()
  await (await chooser).setFiles(file('shop.kairos', journey))
  await expect(panel.page.getByLabel(text('newAudit.title'))).toHaveValue(title)
  await panel.page.getByLabel(text('newAudit.name')).fill(name)
  await panel.page.getByRole('button', { name: text('newAudit.start') }).click()
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
  await page.getByRole('link', { name: text('library.new') }).first().click()
  await page.getByLabel(text('journeys.title.label'), { exact: true }).fill(title)
  await page.getByRole('radio', { name: text('journeys.way.rows') }).click()
  await page.getByLabel(text('journeys.rows.label'), { exact: true }).fill([
    'Phase,Stage,Touchpoint,Channel,Address',
    `Buying,Compare,Prices,web,${pages.url}pricing.html`,
    `Buying,Compare,Questions,web,${pages.url}faq.html`,
  ].join('\n'))
  await page.getByRole('button', { name: text('journeys.create'), exact: true }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await page.getByRole('button', { name: text('map.share') }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: text('share.handOut.save') }).click()
  const journey = await (await download).path()
  await page.keyboard.press('Escape')

  // Walked in two profiles, and merged with nothing to join by hand.
  const [ada, ben] = [
    await walk(kairos, journey, 'Ada', `${pages.url}pricing.html`, ['Prices', 1]),
    await walk(second, journey, 'Ben', `${pages.url}faq.html`, ['Questions', 4]),
  ]
  await page.bringToFront()
  await page.getByRole('link', { name: text('common.app.name') }).click()
  await site.choose([file('ada.kairos', ada), file('ben.kairos', ben)])
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
  await third.choose(file('joined.kairos', await (await joined).path()))
  await third.takeIn()
  await third.openAudit(title)
  for (const [name, value] of [['Prices', '1.0'], ['Questions', '4.0']] as const)
    await expect(third.touchpoint(name)).toHaveAccessibleName(new RegExp(`Satisfaction ${value}`))
  await second.context.close()
  await served.close()
  rmSync(folder, { recursive: true, force: true })
})
