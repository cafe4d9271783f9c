import { test } from './support/browser.ts'
import { killAfterSaving } from './support/kill-after-saving.ts'
import { killFirefoxAfterSaving } from './support/kill-firefox-after-saving.ts'

const kills = 30

test(`what was said to be saved is there after each of ${kills} kills`, async ({ profile, pages }) => {
  test.setTimeout(kills * 30_000)
  await killAfterSaving(profile, `${pages.url}pricing.html`, kills)
})

test(`what was said to be saved is there after each of ${kills} kills of Firefox`, async ({
  display,
  profile,
  pages,
}) => {
  test.setTimeout(kills * 40_000)
  await killFirefoxAfterSaving(display, profile, `${pages.url}pricing.html`, kills)
})
