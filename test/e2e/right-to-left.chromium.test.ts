import { expect } from '@playwright/test'
import { textsAstray } from './support/astray.ts'
import { siteTest as test } from './support/site-alone.ts'
import { walkScreens } from './support/walk-screens.ts'

const hebrew = (field: string) => `עמוד (2) ${field}.`

test('every text of a file that is read from the right has its direction, on every screen of the site', async ({
  alone,
}) => {
  await walkScreens(alone, hebrew, async () => expect.soft(await textsAstray(alone.page)).toEqual([]))
  expect(await alone.page.title()).toContain('עמוד')
})
