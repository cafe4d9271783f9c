import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateRecords } from '../../core/package/check/validate-records.ts'
import { openPackage } from '../../core/package/read/read-package.ts'
import { captureInFirefox } from './support/capture-in-firefox.ts'
import { expect, test } from './support/firefox.ts'
import { text } from './support/texts.ts'

test('where several wait, one more key says which', async ({ firefox, pages }) => {
  const panel = await captureInFirefox(firefox, `${pages.url}pricing.html`, 'Pricing')
  await panel.page.keyboard.type('w')
  await panel.expectText(text('panel.empty.title'))
  await firefox.page.goto(`${pages.url}faq.html`)
  await firefox.askForCapture()
  await panel.expectText(text('panel.touchpoint.named', { name: 'FAQ' }))
  await panel.page.bringToFront()
  await panel.press(text('panel.touchpoint.named', { name: 'FAQ' }))
  await panel.page.keyboard.type('w')
  await panel.expectText(text('panel.empty.title'))

  await firefox.page.goto(`${pages.url}contact.html`)
  await firefox.page.bringToFront()
  await expect.poll(() => firefox.page.evaluate(() => document.visibilityState)).toBe('visible')
  firefox.pressKeys('alt+shift+l')
  await panel.expectText(text('panel.wait.which'))
  await panel.page.bringToFront()
  await panel.page.keyboard.type('2')
  await panel.expectText(text('common.wait.responseTime'))
  await panel.page.keyboard.type('3')
  await panel.save()
  await panel.expectText(text('panel.save.saved', { name: 'FAQ' }))
  await expect.poll(() => panel.page.evaluate(() => chrome.action.getBadgeText({}))).toBe('1')
})

test('a page is parked with one key, the badge says so, and the reply in another page stops its clock', async ({
  firefox,
  pages,
}) => {
  const panel = await captureInFirefox(firefox, `${pages.url}pricing.html`, 'Pricing')
  const badge = () => panel.page.evaluate(() => chrome.action.getBadgeText({}))
  await panel.page.keyboard.type('w')
  await panel.expectText(text('panel.empty.title'))
  await expect.poll(badge).toBe('1')

  await firefox.page.goto(`${pages.url}faq.html`)
  await firefox.page.bringToFront()
  await expect.poll(() => firefox.page.evaluate(() => document.visibilityState)).toBe('visible')
  firefox.pressKeys('alt+shift+l')
  await panel.expectText(text('common.wait.responseTime'))
  await expect.poll(badge).toBe('')
  await panel.page.bringToFront()
  await panel.press(text('panel.wait.goOn'))
  await panel.expectText(text('panel.empty.title'))
  await expect.poll(badge).toBe('1')

  // Nothing came after all.
  await panel.press('1 waiting')
  await panel.press('Pricing')
  await panel.press(text('panel.wait.noReply'))
  await panel.page.keyboard.type('1')
  await panel.save()
  await panel.expectText(text('panel.save.saved', { name: 'Pricing' }))
  await panel.press(text('panel.export.export'))
  await expect.poll(firefox.downloads).toHaveLength(1)
  const [name] = await firefox.downloads()
  const opened = await openPackage(new Blob([await readFile(join(firefox.downloadFolder, name!))]))
  if (!opened.ok)
    throw new Error(opened.error.kind)
  const { good } = validateRecords(opened.value.lists, { has: () => false, criterion: () => undefined })
  expect(good.observations).toEqual([expect.objectContaining({
    page: expect.objectContaining({ address: `${pages.url}pricing.html` }),
    waited: { from: good.observations[0]!.observedAt, until: expect.any(String), replied: false },
    ratings: [
      expect.objectContaining({ value: 1 }),
      expect.objectContaining({ missing: 'not-rated' }),
      expect.objectContaining({ missing: 'not-rated' }),
    ],
  })])
  expect(good.pictures).toHaveLength(1)
})
