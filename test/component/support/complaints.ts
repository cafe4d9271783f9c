import type { CDPSession } from '@playwright/test'
import type { RunOptions } from 'axe-core'
import axe from 'axe-core'
import { cdp } from 'vitest/browser'

/** A part of a screen has no landmarks of its own. */
const all: RunOptions = { rules: { region: { enabled: false } } }

/** In dark no other answer than that of contrast can differ from the one in light. */
const onlyContrast: RunOptions = { runOnly: ['color-contrast'] }

interface Theme {
  asked: RunOptions
  scheme: 'light' | 'dark'
  /** Whether colours are forced, by people who need few and strong ones. */
  isForced: boolean
}

const light: Theme = { asked: all, scheme: 'light', isForced: false }
const dark: Theme = { asked: onlyContrast, scheme: 'dark', isForced: false }
const forced: Theme = { asked: all, scheme: 'dark', isForced: true }

/** By name; `npm run soak` asks for all. */
const themes: Record<string, Theme> = { light, dark, ...import.meta.env.VITE_EVERY_THEME && { forced } }

/** What axe complains of in what is shown now, in each theme, in a few words each. */
export async function complaints(): Promise<string[]> {
  const found: string[] = []
  for (const [name, theme] of Object.entries(themes)) {
    await emulate(theme)
    const { violations } = await axe.run(document.body, { ...theme.asked, resultTypes: ['violations'], preload: false })
    found.push(...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${name}: ${id}: ${target.join(' ')}: ${failureSummary}`)))
  }
  return found
}

/** Without motion, so that no colour is caught on its way to another. */
async function emulate({ scheme, isForced }: Theme): Promise<void> {
  await (cdp() as unknown as CDPSession).send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: isForced ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  })
}
