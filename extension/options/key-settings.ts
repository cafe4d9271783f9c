import { browser } from 'wxt/browser'

/** WXT knows only what Chromium has; Firefox opens its page by a call of its own, and lets nobody link to it. */
interface FirefoxCommands {
  openShortcutSettings: () => Promise<void>
}

/** Opens the browser's own page, the only one on which the keys of an extension can be changed. */
export async function openKeySettings(): Promise<void> {
  if (import.meta.env.FIREFOX)
    await (browser.commands as unknown as FirefoxCommands).openShortcutSettings()
  else
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
