import type { BrowserContext, Page } from '@playwright/test'
import type { PluginOption } from 'vite'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { serve } from '../e2e/support/folders.ts'

/** A page of ours, built and served on this machine, and a folder for the browsers that open it. */
export interface ServedPage {
  url: string
  folder: string
  close: () => Promise<void>
}

/**
 * Builds a page and serves it.
 * @param root the folder with its index.html
 * @param plugins what it takes beside TypeScript
 */
export async function servePage(root: string, plugins: PluginOption[] = []): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-page-'))
  const output = { outDir: join(folder, 'built'), emptyOutDir: false, target: 'es2024' }
  await build({ configFile: false, root, base: './', logLevel: 'warn', plugins, build: output })
  const { url, close } = await serve(join(folder, 'built'))
  return {
    url,
    folder,
    close: async () => {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Opens a served page in a Chromium that keeps what it stores on the disk, as a person's does; the next one finds it
 * there.
 */
export async function openPage(
  { url, folder }: Pick<ServedPage, 'url' | 'folder'>,
): Promise<{ context: BrowserContext, page: Page }> {
  // Not incognito: there Chromium would keep the database in memory.
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: ['--disable-gpu', '--js-flags=--expose-gc', ...process.getuid?.() === 0 ? ['--no-sandbox'] : []],
  })
  const page = context.pages()[0]!
  await page.goto(url)
  return { context, page }
}
