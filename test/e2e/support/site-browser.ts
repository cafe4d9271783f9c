import type { BrowserContext } from '@playwright/test'
import process from 'node:process'
import { chromium } from '@playwright/test'

/** Starts a Chromium without the extension, as who only uses the site has it; what it stores is in the profile. */
export async function launchSiteBrowser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    locale: 'en-US',
    serviceWorkers: 'block',
  })
}
