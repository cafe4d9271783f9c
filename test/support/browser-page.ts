import type { Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { serve } from '../e2e/support/folders.ts'

/** A page of ours in a Chromium that keeps what it stores on the disk, as a person's does. */
export interface BrowserPage {
  page: Page
  close: () => Promise<void>
}

/**
 * Builds a page, serves it on this machine and opens it.
 * @param root the folder with its index.html
 */
export async function openBuiltPage(root: string): Promise<BrowserPage> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-page-'))
  await build({ configFile: false, root, base: './', logLevel: 'warn', build: { outDir: join(folder, 'built'), emptyOutDir: false, target: 'es2024' } })
  const served = await serve(join(folder, 'built'))
  // Not incognito: there Chromium would keep the database in memory.
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: ['--disable-gpu', '--js-flags=--expose-gc', ...process.getuid?.() === 0 ? ['--no-sandbox'] : []],
  })
  const page = context.pages()[0]!
  await page.goto(served.url)
  return {
    page,
    close: async () => {
      await context.close()
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
