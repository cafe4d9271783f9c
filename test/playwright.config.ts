import type { Options } from './e2e/support/served.ts'
import { defineConfig } from '@playwright/test'

/** Tests that look at more than every run needs: other languages, all rules in both themes. */
const soak = /@soak/

/** Tests that look at screens with axe. */
const scanned = [
  'accessibility*.chromium.test.ts',
  '{backup,backup-faults,duplicate-touchpoints,export-arrival,export-parts,export-reminder}.chromium.test.ts',
  '{history,import-preview,passphrase}.chromium.test.ts',
]

export default defineConfig<Options>({
  testDir: './e2e',
  outputDir: '../test-results',
  // Each worker runs a browser of its own, which waits a third of its time: two cores carry three.
  workers: 3,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // They end what hangs. What is slow, as on a machine with other work, is told by the run's budgets.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // A trace takes a quarter of the time; `--trace on` makes one.
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', testMatch: '*.chromium.test.ts', grepInvert: soak },
    { name: 'firefox', testMatch: '*.firefox.test.ts', grepInvert: soak },
    {
      name: 'soak',
      testMatch: ['*.soak.ts', ...scanned],
      timeout: 240_000,
      use: { thoroughness: 'every-theme' },
    },
  ],
})
