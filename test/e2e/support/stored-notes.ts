import type { Page } from '@playwright/test'
import { readStored } from './read-stored.ts'

/** The notes of all observations in the store of the extension that a page belongs to, in order of the alphabet. */
export async function storedNotes(page: Page): Promise<string[]> {
  const { observations } = await page.evaluate(readStored)
  return observations.map(({ note }) => note).sort()
}
