import type { CDPSession } from '@playwright/test'
import axe from 'axe-core'
import { cdp } from 'vitest/browser'

/** What axe complains of in what is shown now, in light and in dark, in a few words each. */
export async function complaints(): Promise<string[]> {
  const found: string[] = []
  for (const scheme of ['light', 'dark']) {
    await emulate(scheme)
    // A part of a screen has no landmarks of its own.
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
    found.push(...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${scheme}: ${id}: ${target.join(' ')}: ${failureSummary}`)))
  }
  return found
}

/** Without motion, so that no colour is caught on its way to another. */
async function emulate(scheme: string): Promise<void> {
  await (cdp() as unknown as CDPSession).send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }],
  })
}
