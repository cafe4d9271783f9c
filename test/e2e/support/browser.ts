import type { BrowserContext, Page, Worker } from '@playwright/test'
import type { Served } from './folders.ts'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, chromium, expect } from '@playwright/test'
import { startDisplay } from './display.ts'
import { extensionFolder, realPagesFolder, serve, siteFolder } from './folders.ts'
import { Panel } from './panel.ts'

/** A Chromium with the built extension, and how a person would ask it for a capture. */
export interface Kairos {
  context: BrowserContext
  /** The tab that is audited. */
  page: Page
  worker: Worker
  extensionId: string
  /** Asks for a capture of the page, as a person would: with the keyboard in a window, with the toolbar button without one. */
  askForCapture: () => Promise<void>
  /** Asks for a capture and waits for the real side panel. */
  openPanel: () => Promise<Panel>
}

interface Options {
  /** A real window on a real display, with real keys; or none, with a real toolbar click. */
  realWindow: boolean
  browserArguments: string[]
}

interface Fixtures {
  kairos: Kairos
}

interface WorkerFixtures {
  /** An X server of each worker's own: keys go to the window that has the focus, so two must not share one. */
  display: string
  pages: Served
  site: Served
}

// Undocumented: lets Playwright see the real side panel as a page.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1'

const browserArguments = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-quic',
  '--lang=en-US',
  '--window-position=0,0',
  '--window-size=1590,980',
  '--enable-unsafe-extension-debugging',
  `--disable-extensions-except=${extensionFolder}`,
  `--load-extension=${extensionFolder}`,
  ...process.getuid?.() === 0 ? ['--no-sandbox'] : [],
]

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  realWindow: [false, { option: true }],
  browserArguments: [[], { option: true }],
  display: [async ({}, use) => {
    const { name, stop } = await startDisplay()
    await use(name)
    stop()
  }, { scope: 'worker' }],
  pages: [async ({}, use) => {
    const served = await serve(realPagesFolder)
    await use(served)
    await served.close()
  }, { scope: 'worker' }],
  site: [async ({}, use) => {
    const served = await serve(siteFolder, '/some/sub-path/')
    await use(served)
    await served.close()
  }, { scope: 'worker' }],
  kairos: async ({ realWindow, display, browserArguments: more }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'kairos-e2e-'))
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: '/usr/bin/chromium',
      headless: !realWindow,
      viewport: null,
      args: [...browserArguments, ...more],
      env: { ...process.env, DISPLAY: display, LANGUAGE: 'en_US' } as Record<string, string>,
    })
    await keepOffTheNetwork(context)
    const worker = context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker')
    await use(kairosIn(context, worker, realWindow ? display : null))
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  },
})

export { expect }

/** One server under two names: two origins to the browser. */
const ownHosts = new Set(['127.0.0.1', 'localhost'])

/** The real pages ask for fonts and icons from elsewhere; tests must not. */
async function keepOffTheNetwork(context: BrowserContext): Promise<void> {
  await context.route(url => url.protocol.startsWith('http') && !ownHosts.has(url.hostname), route => route.abort())
}

/** @param display where the window is; null where there is none */
function kairosIn(context: BrowserContext, worker: Worker, display: string | null): Kairos {
  const page = context.pages()[0]!
  const extensionId = new URL(worker.url()).host
  const askForCapture = () => display === null ? clickToolbarButton(context, page, extensionId) : pressKeys(page, display)
  return {
    context,
    page,
    worker,
    extensionId,
    askForCapture,
    async openPanel() {
      const opened = context.waitForEvent('page', candidate => candidate.url().endsWith('/sidepanel.html'))
      await askForCapture()
      return new Panel(await opened)
    },
  }
}

/** Keys of the X server, not of the debugging protocol: only these reach the browser's own commands. */
async function pressKeys(page: Page, display: string): Promise<void> {
  // A fresh window has its focus in the address bar.
  await page.bringToFront()
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible')
  execFileSync('xdotool', ['key', '--clearmodifiers', 'alt+shift+j'], { env: { ...process.env, DISPLAY: display } })
}

async function clickToolbarButton(context: BrowserContext, page: Page, extensionId: string): Promise<void> {
  await page.bringToFront()
  const browser = await context.browser()!.newBrowserCDPSession()
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] })
  const tab = targetInfos.find(({ url }) => url === page.url())
  if (!tab)
    throw new Error(`No tab shows ${page.url()}.`)
  await browser.send('Extensions.triggerAction' as never, { id: extensionId, targetId: tab.targetId } as never)
  await browser.detach()
}
