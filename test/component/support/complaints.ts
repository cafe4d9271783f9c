import type { CDPSession } from '@playwright/test'
import type { RunOptions } from 'axe-core'
import axe from 'axe-core'
import { cdp } from 'vitest/browser'

/** In dark no other answer than that of contrast can differ from the one in light. */
const asked: Record<'light' | 'dark', RunOptions> = {
  // A part of a screen has no landmarks of its own.
  light: { rules: { region: { enabled: false } } },
  dark: { runOnly: ['color-contrast'] },
}

/** What axe complains of in what is shown now, in light and in dark, in a few words each. */
export async function complaints(): Promise<string[]> {
  const found: string[] = []
  for (const scheme of ['light', 'dark'] as const) {
    await emulate(scheme)
    const { violations } = await axe.run(document.body, { ...asked[scheme], resultTypes: ['violations'] })
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
