import type { BrowserContext, Page } from '@playwright/test'
import type { Served } from './folders.ts'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { test as base, chromium } from '@playwright/test'
import { serve, siteFolder } from './folders.ts'

interface Fixtures {
  /** A copy of the built site, so that a newer build can take its place. */
  build: string
  /** The copy, served under a sub-path. */
  served: Served
  /** A browser with nothing of ours in it. */
  visitor: BrowserContext
  /** What the page's security policy has refused. */
  refusals: string[]
}

export const test = base.extend<Fixtures>({
  build: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kairos-site-'))
    cpSync(siteFolder, folder, { recursive: true })
    await use(folder)
    rmSync(folder, { recursive: true })
  },
  served: async ({ build }, use) => {
    const served = await serve(build, '/some/sub-path/')
    await use(served)
    await served.close()
  },
  visitor: async ({}, use) => {
    const context = await chromium.launchPersistentContext('', {
      executablePath: '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      locale: 'en-US',
    })
    await use(context)
    await context.close()
  },
  refusals: async ({ visitor }, use) => {
    const refusals: string[] = []
    visitor.on('console', (message) => {
      if (message.text().includes('Content Security Policy'))
        refusals.push(message.text())
    })
    await use(refusals)
  },
})

/** Opens the site and waits until all of it is kept for when there is no network. */
export async function visit(context: BrowserContext, served: Served): Promise<Page> {
  const page = await context.newPage()
  await page.goto(served.url)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  return page
}

/** Makes a newer build out of the copy: its page has one script more, and its worker knows of both. */
export function releaseNewer(build: string): void {
  const script = 'assets/newer-00000000.js'
  writeFileSync(join(build, script), 'document.documentElement.dataset.build = \'newer\'')
  const tag = `<script type="module" src="./${script}"></script>`
  change(join(build, 'index.html'), page => page.replace('</head>', `${tag}</head>`))
  change(join(build, 'sw.js'), worker => worker
    .replace(/(?<=url:"index\.html",revision:")\w+/, '0'.repeat(32))
    .replace('{url:"index.html"', `{url:"${script}",revision:null},$&`))
}

function change(path: string, edit: (text: string) => string): void {
  writeFileSync(path, edit(readFileSync(path, 'utf8')))
}
