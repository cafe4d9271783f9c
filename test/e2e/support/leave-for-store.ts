import type { Page } from 'puppeteer-core'
import { expect } from '@playwright/test'

/** Turns the panel in a tab into a page that sees its store and hears no keys: those are the sidebar's. */
export async function leaveForStore(panel: Page): Promise<void> {
  await panel.evaluate(() => location.assign('/third-party-notices.txt'))
  await expect.poll(() => panel.evaluate(() => location.pathname).catch(() => '')).toContain('notices')
}
