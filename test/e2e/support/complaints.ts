import type { Page } from '@playwright/test'
import { axeComplaints } from './axe-complaints.ts'

/** What of axe's rules is asked: in dark no other answer than that of contrast can differ from the one in light. */
const onlyContrast = { runOnly: ['color-contrast'] }

/** How thoroughly a screen is looked at: by all rules once, or by all in every theme. */
export type Thoroughness = 'once' | 'every-theme'

/** What a screen is shown in; colours are forced by people who need few and strong ones. */
const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const

/** By theme, which of axe's rules are asked. */
const asked = {
  'once': { light: {}, dark: onlyContrast },
  'every-theme': { light: {}, dark: {}, forced: {} },
}

/** What axe complains of in each theme, without motion, so that no colour is caught on its way to another. */
export async function complaints(page: Page, thoroughness: Thoroughness): Promise<string[]> {
  const found: string[] = []
  for (const [theme, rules] of Object.entries(asked[thoroughness])) {
    await page.emulateMedia({ ...themes[theme as keyof typeof themes], reducedMotion: 'reduce' })
    const complaints = await axeComplaints(page, rules)
    found.push(...complaints.map(complaint => `${theme}: ${complaint}`))
  }
  return found
}
