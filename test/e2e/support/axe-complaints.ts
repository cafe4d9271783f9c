import type { AnyPage } from './any-page.ts'
import axe from 'axe-core'

/** Which of axe's rules are asked: all, where none is named. */
export interface Rules {
  runOnly?: string[]
}

/** What axe complains of on a page as it is shown, in a few words each. */
export async function axeComplaints(page: AnyPage, rules: Rules = {}): Promise<string[]> {
  // Once a page: axe is large, and most of a scan's time goes into handing it over.
  if (!await page.evaluate(() => 'axe' in window, null))
    await page.evaluate(axe.source, null)
  return page.evaluate(runAxe, rules)
}

/** Runs in the page. */
async function runAxe(rules: Rules): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') }
  const { violations } = await axe.run(document, { ...rules, resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`))
}
