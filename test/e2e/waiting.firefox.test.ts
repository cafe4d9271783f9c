import type { FirefoxPanel } from './support/firefox-panel.ts'
import type { FirefoxKairos } from './support/launch-firefox.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateRecords } from '../../core/package/check/validate-records.ts'
import { openPackage } from '../../core/package/read/read-package.ts'
import { captureInFirefox } from './support/capture-in-firefox.ts'
import { expect, test } from './support/firefox.ts'
import { text } from './support/texts.ts'

test('a page is parked with one key, a reply in another page stops its clock, and of several a key says which', async ({
  firefox,
  pages,
}) => {
  const panel = await captureInFirefox(firefox, `${pages.url}pricing.html`, 'Pricing')
  const badge = () => panel.page.evaluate(() => chrome.action.getBadgeText({}))

  await test.step('the badge says that one waits, and a reply stops its clock', async () => {
    await panel.page.keyboard.type('w')
    await panel.expectText(text('panel.empty.title'))
    await expect.poll(badge).toBe('1')
    await reply(firefox, `${pages.url}faq.html`)
    await panel.expectText(text('common.wait.responseTime'))
    await expect.poll(badge).toBe('')
    await panel.page.bringToFront()
    await panel.press(text('panel.wait.goOn'))
    await panel.expectText(text('panel.empty.title'))
    await expect.poll(badge).toBe('1')
  })

  await test.step('nothing came after all, and the file says so', async () => {
    await panel.press('1 waiting')
    await panel.press('Pricing')
    await panel.press(text('panel.wait.noReply'))
    await panel.page.keyboard.type('1')
    await panel.save()
    await panel.expectText(text('panel.save.saved', { name: 'Pricing' }))
    await panel.press(text('panel.export.export'))
    await expect.poll(firefox.downloads).toHaveLength(1)
    const [name] = await firefox.downloads()
    await expectNoReply(join(firefox.downloadFolder, name!), `${pages.url}pricing.html`)
  })

  await test.step('where several wait, one more key says which', async () => {
    await park(firefox, panel, `${pages.url}about.html`, 'About us')
    await park(firefox, panel, `${pages.url}faq.html`, 'FAQ')
    await reply(firefox, `${pages.url}contact.html`)
    await panel.expectText(text('panel.wait.which'))
    await panel.page.bringToFront()
    await panel.page.keyboard.type('2')
    await panel.expectText(text('common.wait.responseTime'))
    await panel.page.keyboard.type('3')
    await panel.save()
    await panel.expectText(text('panel.save.saved', { name: 'FAQ' }))
    await expect.poll(badge).toBe('1')
  })
})

/** Captures a page at the touchpoint that it names, and has it wait for a reply. */
async function park(firefox: FirefoxKairos, panel: FirefoxPanel, address: string, touchpoint: string): Promise<void> {
  await firefox.page.goto(address)
  await firefox.askForCapture()
  await panel.expectText(text('panel.touchpoint.named', { name: touchpoint }))
  await panel.page.bringToFront()
  await panel.press(text('panel.touchpoint.named', { name: touchpoint }))
  await panel.page.keyboard.type('w')
  await panel.expectText(text('panel.empty.title'))
}

/** Stops the clock at another page, with the keys for it. */
async function reply(firefox: FirefoxKairos, address: string): Promise<void> {
  await firefox.page.goto(address)
  await firefox.page.bringToFront()
  await expect.poll(() => firefox.page.evaluate(() => document.visibilityState)).toBe('visible')
  firefox.pressKeys('alt+shift+l')
}

/** A file has one observation, which waited in vain. */
async function expectNoReply(path: string, address: string): Promise<void> {
  const opened = await openPackage(new Blob([await readFile(path)]))
  if (!opened.ok)
    throw new Error(opened.error.kind)
  const { good } = validateRecords(opened.value.lists, { has: () => false, criterion: () => undefined })
  expect(good.observations).toEqual([expect.objectContaining({
    page: expect.objectContaining({ address }),
    waited: { from: good.observations[0]!.observedAt, until: expect.any(String), replied: false },
    ratings: [
      expect.objectContaining({ value: 1 }),
      expect.objectContaining({ missing: 'not-rated' }),
      expect.objectContaining({ missing: 'not-rated' }),
    ],
  })])
  expect(good.pictures).toHaveLength(1)
}
