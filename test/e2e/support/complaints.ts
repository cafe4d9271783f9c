import type { Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'

/** What axe complains of, in a few words each. */
async function complaints(page: Page): Promise<string[]> {
  // Legacy mode: the side panel can open no page beside it for axe to finish in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`))
}

/** The same in light and in dark, without motion, so that no colour is caught on its way to another. */
export async function complaintsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    found.push(...(await complaints(page)).map(complaint => `${colorScheme}: ${complaint}`))
  }
  return found
}

/** Goes on after a failure, so that one run tells of all states. */
export function expectNone(found: string[], state: string): void {
  expect.soft(found, state).toEqual([])
}
