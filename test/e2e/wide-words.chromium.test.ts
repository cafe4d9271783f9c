import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { siteTest as test } from './support/site-alone.ts'
import { walkScreens } from './support/walk-screens.ts'

/** A name with no space to break it at. */
const wide = (field: string) => `${'W'.repeat(290 - field.length)}${field}`

/** How many pixels the page is wider than its window, and how many an open dialogue sticks out of it. */
function excessWidths(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement!
    const dialogs = [...document.querySelectorAll('[role=dialog]')]
    return [scrollWidth - clientWidth, ...dialogs.map(dialog => dialog.scrollWidth - dialog.clientWidth)]
  })
}

for (const width of [1366, 360]) {
  test(`words without a space leave every screen of the site as wide as its window of ${width}`, async ({ alone }) => {
    await alone.page.setViewportSize({ width, height: 768 })
    await walkScreens(alone, wide, async () =>
      expect.soft((await excessWidths(alone.page)).filter(excess => excess > 0)).toEqual([]))
  })
}
