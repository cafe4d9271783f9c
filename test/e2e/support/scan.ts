import type { Page } from '@playwright/test'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Thoroughness } from './complaints.ts'
import { expect } from '@playwright/test'
import { languages } from '../../../core/journey/localised-text.ts'
import { complaints } from './complaints.ts'
import { speak } from './speak.ts'

/** Looks for what axe finds on a screen; what it finds is told, and the test goes on, so that one run tells of all. */
export interface Scan {
  /** In which languages a screen is looked at. The tests' own comes last, so that they can go on in it. */
  languages: readonly Language[]
  /** Looks at a screen as it is. */
  look: (page: Page, state: string) => Promise<void>
  /**
   * Looks at a screen in each language, and leaves it in English.
   * @param show brings about what the change of language puts away, or waits for what must be there
   */
  lookInEach: (page: Page, state: string, show?: () => Promise<void>) => Promise<void>
  /** The same for a list or menu, which is closed again. */
  lookInto: (page: Page, state: string, open: () => Promise<void>) => Promise<void>
}

/** @param thoroughness once: in English; otherwise in every language */
export function createScan(thoroughness: Thoroughness): Scan {
  const spoken: Language[] = thoroughness === 'once' ? ['en'] : [...languages.filter(each => each !== 'en'), 'en']

  async function look(page: Page, state: string): Promise<void> {
    expect.soft(await complaints(page, thoroughness), state).toEqual([])
  }

  async function lookInEach(page: Page, state: string, show?: () => Promise<void>): Promise<void> {
    for (const language of spoken) {
      await speak(page, language)
      await show?.()
      await look(page, `${state}, ${language}`)
    }
  }

  async function lookInto(page: Page, state: string, open: () => Promise<void>): Promise<void> {
    for (const language of spoken) {
      await speak(page, language)
      await open()
      await look(page, `${state}, ${language}`)
      await page.keyboard.press('Escape')
    }
  }

  return { languages: spoken, look, lookInEach, lookInto }
}
