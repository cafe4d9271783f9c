import type { Page } from '@playwright/test'
import type { Language } from '../../../core/journey/localised-text.ts'
import { languages } from '../../../core/journey/localised-text.ts'
import { complaintsInBothThemes, expectNone } from './complaints.ts'

/** The tests' own language comes last, so that they can go on in it. */
export const scanned: Language[] = [...languages.filter(each => each !== 'en'), 'en']

/** Makes a screen speak a language, as its user would. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.locator('header button:has(.lucide-languages)').click()
  await page.getByRole('menuitemradio').and(page.locator(`[lang=${language}]`)).click()
  await page.locator(`html[lang=${language}]`).waitFor()
}

/**
 * Scans a screen in all languages, light and dark, and leaves it in English.
 * @param show brings about what the change of language puts away, or waits for what must be there, whatever its words
 */
export async function expectNothing(page: Page, state: string, show?: () => Promise<void>): Promise<void> {
  for (const language of scanned) {
    await speak(page, language)
    await show?.()
    expectNone(await complaintsInBothThemes(page), `${state}, ${language}`)
  }
}

/** The same for a list or menu, which is closed again. */
export async function expectNothingOpen(page: Page, state: string, open: () => Promise<void>): Promise<void> {
  for (const language of scanned) {
    await speak(page, language)
    await open()
    expectNone(await complaintsInBothThemes(page), `${state}, ${language}`)
    await page.keyboard.press('Escape')
  }
}
