import { test } from './support/browser.ts'
import { killFirefoxAfterSaving } from './support/kill-firefox-after-saving.ts'

test('what was said to be saved is there after Firefox was killed', async ({ display, profile, pages }) => {
  await killFirefoxAfterSaving(display, profile, `${pages.url}pricing.html`, 1)
})
