import type { Page } from '@playwright/test'
import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { expect, test } from './support/browser.ts'
import { complaintsInBothThemes, expectNone } from './support/complaints.ts'
import { text } from './support/texts.ts'

/** Scans a screen in all languages, light and dark, and leaves it in English. */
async function expectNothing(page: Page, state: string): Promise<void> {
  for (const language of [...languages.filter(each => each !== 'en'), 'en']) {
    await page.locator('header button:has(.lucide-languages)').click()
    await page.getByRole('menuitemradio').and(page.locator(`[lang=${language}]`)).click()
    await page.locator(`html[lang=${language}]`).waitFor()
    expectNone(await complaintsInBothThemes(page), `${state}, ${language}`)
  }
}

/** Scans a list or menu that is open, which another language would close. */
async function expectNothingOpen(page: Page, state: string): Promise<void> {
  expectNone(await complaintsInBothThemes(page), state)
  await page.keyboard.press('Escape')
}

async function scanDraft({ page, saveButton }: Panel): Promise<void> {
  await expectNothing(page, 'a draft')
  await page.getByLabel(text('panel.place.label')).click()
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectNothingOpen(page, 'the list of touchpoints')
  await page.getByRole('button', { name: text('panel.rating.missing', { criterion: 'Ease' }) }).click()
  await expect(page.getByRole('menuitemradio').first()).toBeVisible()
  await expectNothingOpen(page, 'why there is no rating')
  await saveButton.click()
  await expectNothing(page, 'saved without a touchpoint')
}

async function scanCaptured({ page }: Panel): Promise<void> {
  await expectNothing(page, 'saved')
  await page.getByRole('button', { name: text('panel.captured.edit', { name: 'Pricing' }) }).click()
  await expectNothing(page, 'editing')
}

async function scanNotices({ page: tab, askForCapture }: Kairos, { page }: Panel): Promise<void> {
  await tab.goto('chrome://version/')
  await askForCapture()
  await expect(page.getByRole('alert')).toBeVisible()
  await expectNothing(page, 'a page that is refused')
}

test('axe finds nothing on the panel\'s screens, light and dark, in any language', async ({ kairos, pages }) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await expect(panel.page.getByRole('heading', { name: text('panel.setup.heading') })).toBeVisible()
  await expectNothing(panel.page, 'set-up')
  await panel.setUp()
  await scanDraft(panel)
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4, ease: 6, feeling: -1, note: 'A note' })
  await scanCaptured(panel)
  await scanNotices(kairos, panel)
})
