import type { Page } from '@playwright/test'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Scan } from './scan.ts'

/** A state of a screen: its name, and how it is reached from the one before. */
export type State = [name: string, reach: (page: Page) => Promise<unknown>]

/** Has axe look at one state after another. */
export async function lookAtEach(page: Page, scan: Scan, states: readonly State[]): Promise<void> {
  for (const [name, reach] of states) {
    await reach(page)
    await scan.look(page, name)
  }
}

/** Every run looks at one language, the others are for a soak. */
export function tagOf(language: Language): { tag?: string } {
  return language === 'en' ? {} : { tag: '@soak' }
}
