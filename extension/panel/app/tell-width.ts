import { browser } from 'wxt/browser'
import { publishPanelWidth } from '../../capture/panel-width.ts'

/** Tells the background how wide this panel is, now and whenever that changes: so much it takes from the page. */
export async function tellWidth(windowId: number): Promise<void> {
  // Opened as a tab, it stands beside no page.
  if (await browser.tabs.getCurrent())
    return
  const tell = () => publishPanelWidth(windowId, innerWidth * devicePixelRatio).catch(warn)
  addEventListener('resize', () => void tell())
  await tell()
}

function warn(error: unknown): void {
  console.warn('The width of the panel could not be told.', error)
}
