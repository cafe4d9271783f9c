import { test } from './support/browser.ts'
import { killAfterSaving } from './support/kill-after-saving.ts'

const kills = 5

test(`what was said to be saved is there after each of ${kills} kills`, async ({ profile, pages }) => {
  test.setTimeout(kills * 30_000)
  await killAfterSaving(profile, `${pages.url}pricing.html`, kills)
})
