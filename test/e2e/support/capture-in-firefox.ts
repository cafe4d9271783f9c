import type { FirefoxPanel } from './firefox-panel.ts'
import type { FirefoxKairos } from './launch-firefox.ts'
import { text } from './texts.ts'

/** Sets up an audit, captures a page with real keys and puts it at the touchpoint that the page names. */
export async function captureInFirefox(
  firefox: FirefoxKairos,
  address: string,
  touchpoint: string,
): Promise<FirefoxPanel> {
  await firefox.page.goto(address)
  const panel = await firefox.openPanelInTab()
  await panel.setUp()
  await firefox.askForCapture()
  // Not before the page is kept: what is at the front is what is photographed.
  await panel.expectText(text('panel.touchpoint.named', { name: touchpoint }))
  await panel.page.bringToFront()
  await panel.press(text('panel.touchpoint.named', { name: touchpoint }))
  return panel
}
