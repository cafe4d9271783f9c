import { browser } from 'wxt/browser'
import { publishPanelWidth } from '../../capture/panel-width.ts'

/** Tells the background how wide this panel is, now and whenever that changes: so much it takes from the page. */
export function tellWidth(windowId: number): void {
  const tell = () => void publishPanelWidth(windowId, innerWidth * devicePixelRatio).catch(warn)
  browser.tabs.getCurrent().then((tab) => {
    // Opened as a tab, it stands beside no page.
    if (tab)
      return
    addEventListener('resize', tell)
    tell()
  }).catch(warn)
}

function warn(error: unknown): void {
  console.warn('The width of the panel could not be told.', error)
}
