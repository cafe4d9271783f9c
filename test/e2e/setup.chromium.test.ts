import { readFileSync } from 'node:fs'
import { expect, test } from './support/browser.ts'
import { serve, siteFolder } from './support/folders.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'

test('what an audit asks and for whom is set up on the site, handed out, and asked in the panel', async ({
  kairos,
  pages,
}) => {
  const served = await serve(siteFolder)
  const { page } = new Site(await kairos.context.newPage())
  const press = (key: string) => page.getByRole('button', { name: text(key), exact: true }).click()
  await page.goto(served.url)
  await press('library.sample.open')
  await page.getByRole('figure').waitFor()
  const title = await page.getByRole('heading', { level: 1 }).textContent()

  await press('map.setup')
  await press('setup.criteria.add.sets')
  await page.getByRole('checkbox', { name: /^Findable/ }).click()
  await page.getByRole('button', { name: 'Add one', exact: true }).click()
  await page.getByRole('button', { name: text('common.naming.change', { name: 'Findable' }), exact: true }).click()
  await page.getByRole('menuitem', { name: text('setup.criteria.menu.guidance') }).click()
  await page.getByLabel(/^2/).fill('Only by the search field')
  await press('setup.guidance.save')
  await page.getByRole('tab', { name: text('setup.personas.title') }).click()
  await press('setup.personas.add.new')
  await page.getByLabel(text('common.naming.name'), { exact: true }).fill('Ann')
  await press('setup.personas.confirmAdd')
  await expect(page.getByRole('heading', { name: 'Ann' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: text('map.setup'), exact: true })).toBeFocused()

  await press('map.share')
  const download = page.waitForEvent('download')
  await press('share.handOut.save')
  const journey = readFileSync(await (await download).path())

  await kairos.page.goto(`${pages.url}faq.html`)
  const panel = await kairos.openPanel()
  const chooser = panel.page.waitForEvent('filechooser')
  await panel.page.getByRole('button', { name: text('newAudit.given.open') }).click()
  await (await chooser).setFiles({ name: 'shop.kairos', mimeType: 'application/zip', buffer: journey })
  await expect(panel.page.getByLabel(text('newAudit.title'))).toHaveValue(title!)
  await panel.page.getByLabel(text('newAudit.name')).fill('Ada')
  await panel.page.getByRole('button', { name: text('newAudit.start') }).click()
  const ann = panel.page.getByRole('button', { name: 'Ann', exact: true })
  await ann.click()
  await panel.value('Findable', 2).click()
  await expect(panel.page.getByRole('button', { name: text('panel.rating.guidance', { criterion: 'Findable' }) }))
    .toContainText('Only by the search field')
  await panel.describe({ touchpoint: 'FAQ', satisfaction: 1 })

  // The next page goes on as the same person.
  await kairos.page.goto(`${pages.url}pricing.html`)
  await kairos.askForCapture()
  await expect(ann).toHaveAttribute('aria-pressed', 'true')
  await served.close()
})
