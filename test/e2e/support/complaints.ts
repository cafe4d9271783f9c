import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import axe from 'axe-core'

/** What axe complains of, in a few words each. */
async function complaints(page: Page): Promise<string[]> {
  // Once a page: axe is large, and most of a scan's time goes into handing it over.
  if (!await page.evaluate(() => 'axe' in window))
    await page.evaluate(axe.source)
  return page.evaluate(runAxe)
}

/** Runs in the page. */
async function runAxe(): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') }
  const { violations } = await axe.run(document, { resultTypes: ['violations'] })
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
