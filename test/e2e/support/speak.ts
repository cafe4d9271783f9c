import type { Page } from '@playwright/test'
import type { Language } from '../../../core/journey/localised-text.ts'

/** Chooses a language as a person does, and waits until the site speaks it. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.getByRole('combobox').selectOption(language)
  await page.locator(`html[lang=${language}]`).waitFor()
}
