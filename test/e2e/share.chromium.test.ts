import { readFileSync } from 'node:fs'
import { expect } from './support/browser.ts'
import { siteTest as test } from './support/site-alone.ts'
import { text } from './support/texts.ts'

test('an audit is handed out as a copy that tells no names, and opens beside the original', async ({ alone, scan }) => {
  const { page } = alone
  await page.getByRole('button', { name: text('library.sample.open') }).click()
  await page.getByRole('figure').waitFor()
  await page.getByRole('button', { name: text('map.share') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('status')).toHaveText(text('share.outcome.whole'))
  await dialog.getByRole('button', { name: text('share.authors.numbered') }).click()
  await dialog.getByRole('group', { name: text('share.pictures') }).getByRole('button').last().click()
  await expect(dialog.getByRole('status')).toContainText(text('share.outcome.numbered'))
  await scan.lookInEach(page, 'sharing')

  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: text('share.file.save') }).click()
  const file = await download
  const path = await file.path()
  expect(readFileSync(path).length).toBeLessThan(100_000)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: text('map.share') })).toBeFocused()

  await page.getByRole('link', { name: text('common.app.name') }).click()
  await alone.choose({ name: 'copy.kairos', mimeType: 'application/zip', buffer: readFileSync(path) })
  await alone.takeIn()
  await expect(page.getByRole('table').last().getByRole('link')).toHaveCount(2)
})

test('a map is saved as a picture that opens by itself, copied as a table and printed on one page', async ({
  alone,
  scan,
}) => {
  const { page } = alone
  const refused: string[] = []
  page.on('console', message => message.text().includes('Content Security Policy') && refused.push(message.text()))
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  // A browser without a window would print, and say that it ended, before anybody could look.
  await page.addInitScript(() => window.print = () => {})
  await page.reload()
  await page.getByRole('button', { name: text('library.sample.open') }).click()
  await page.getByRole('figure').waitFor()
  await page.getByRole('button', { name: text('map.share') }).click()
  const dialog = page.getByRole('dialog')

  await dialog.getByRole('tab', { name: text('share.tab.picture') }).click()
  await dialog.getByRole('img').waitFor()
  await scan.lookInEach(page, 'sharing a picture')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: text('share.picture.svg') }).click()
  const picture = await page.context().newPage()
  const saved = test.info().outputPath('map.svg')
  await (await download).saveAs(saved)
  await picture.goto(`file://${saved}`)
  await expect(picture.locator('text').filter({ hasText: /^Payment$/ })).toBeVisible()
  await expect(picture.locator('image').first()).toBeVisible()
  expect(await picture.evaluate(async () => (await document.fonts.load('550 13px Inter'))[0]?.status)).toBe('loaded')
  await picture.close()

  await dialog.getByRole('tab', { name: text('share.tab.table') }).click()
  await dialog.getByRole('button', { name: text('share.table.copy') }).click()
  await expect(page.getByText(text('share.table.copied', { n: 23 }))).toBeVisible()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return Promise.all(['text/html', 'text/plain'].map(async type => (await item!.getType(type)).text()))
  })
  expect(copied[0]).toContain('<td>Payment</td>')
  expect(copied[1]).toContain('\tPayment\t')

  await dialog.getByRole('tab', { name: text('share.tab.print') }).click()
  await scan.lookInEach(page, 'printing')
  for (const [name, points] of [['a4', [842, 595]], ['a3', [1191, 842]]] as const) {
    await dialog.getByRole('button', { name: text(`share.print.${name}`) }).click()
    await dialog.getByRole('button', { name: text('share.print.print') }).click()
    await page.locator(`.printed-${name}`).waitFor({ state: 'attached' })
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    const [, width, height] = printed.match(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/)!
    expect([width, height].map(edge => Math.round(Number(edge)))).toEqual(points)
  }
  expect(refused).toEqual([])
})
