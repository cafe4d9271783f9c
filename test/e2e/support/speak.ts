import type { Page } from '@playwright/test'
import type { Language } from '../../../core/journey/localised-text.ts'

/** Chooses a language as a person does, on the site or in the panel, and waits until it is spoken. */
export async function speak(page: Page, language: Language): Promise<void> {
  const spoken = page.locator(`html[lang=${language}]`)
  if (await spoken.count() === 0)
    await (page.url().startsWith('chrome-extension:') ? chooseInPanel : chooseOnSite)(page, language)
  await spoken.waitFor()
}

async function chooseOnSite(page: Page, language: Language): Promise<void> {
  await page.getByRole('banner').getByRole('combobox').selectOption(language)
}

async function chooseInPanel(page: Page, language: Language): Promise<void> {
  await page.locator('header button:has(.lucide-languages)').click()
  await page.getByRole('menuitemradio').and(page.locator(`[lang=${language}]`)).click()
}
