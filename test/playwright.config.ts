import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  // Each worker runs a browser of its own; two cores carry two.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', testMatch: '*.chromium.test.ts' },
    { name: 'firefox', testMatch: '*.firefox.test.ts' },
    { name: 'soak', testMatch: '*.soak.ts' },
  ],
})
