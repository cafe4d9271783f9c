import type { Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'

/** What axe complains of, in a few words each. */
async function complaints(axe: AxeBuilder): Promise<string[]> {
  // Legacy mode: the side panel can open no page beside it for axe to finish in.
  const { violations } = await axe.setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`))
}

/** The same in light and, for its colours alone, in dark; without motion, so that none is caught on its way to another. */
export async function complaintsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const light = await complaints(new AxeBuilder({ page }))
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await complaints(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))
  return [...light.map(complaint => `light: ${complaint}`), ...dark.map(complaint => `dark: ${complaint}`)]
}

/** Goes on after a failure, so that one run tells of all states. */
export function expectNone(found: string[], state: string): void {
  expect.soft(found, state).toEqual([])
}
