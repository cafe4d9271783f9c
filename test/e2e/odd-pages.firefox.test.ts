import { expect, test } from './support/firefox.ts'
import { oddPages } from './support/odd-pages.ts'
import { text } from './support/texts.ts'

test('pages that never finish are captured, and so is the one after them', async ({ firefox }) => {
  const odd = await oddPages()
  const panel = await firefox.openPanelInTab()
  await panel.setUp()
  for (const path of ['script', 'stream', 'drawing.svg', 'plain']) {
    // It settles once the page has loaded, which is never.
    void firefox.page.goto(`${odd.url}${path}`).catch(() => null)
    await expect.poll(() => firefox.page.evaluate(() => location.pathname).catch(() => '')).toBe(`/${path}`)
    await firefox.askForCapture()
    await panel.expectText(`/${path}`)
    await panel.expectText(text('common.layout.desktop'))
  }
  await odd.close()
})
