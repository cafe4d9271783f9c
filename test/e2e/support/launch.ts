import type { BrowserContext, Page, Worker } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { chromium, expect } from '@playwright/test'
import { extensionFolder } from './folders.ts'
import { Panel } from './panel.ts'

/** A Chromium with the built extension, and how a person would ask it for a capture. */
export interface Kairos {
  context: BrowserContext
  /** The tab that is audited. */
  page: Page
  worker: Worker
  extensionId: string
  /** Asks for a capture of the page, as a person would: with the keyboard in a window, else with the toolbar button. */
  askForCapture: () => Promise<void>
  /** Asks for a capture and waits for the real side panel. */
  openPanel: () => Promise<Panel>
  /** The panel's page once more, as another window's panel would be. */
  openPanelInTab: () => Promise<Panel>
}

interface LaunchOptions {
  /** Names that lead to this machine, beside its own. */
  hosts?: string[]
  browserArguments?: string[]
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

/**
 * Starts a Chromium with the built extension.
 * @param profile the folder that keeps what the browser stores
 * @param display the X server for a real window with real keys; null for none, with real toolbar clicks
 */
export async function launchKairos(profile: string, display: string | null, more: LaunchOptions = {}): Promise<Kairos> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: display === null,
    viewport: null,
    args: [...browserArguments, ...more.browserArguments ?? []],
    env: environment(display),
  })
  await keepOffTheNetwork(context, more.hosts ?? [])
  const worker = context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker')
  await waitUntilItListens(worker)
  const page = context.pages()[0]!
  const extensionId = new URL(worker.url()).host
  const askForCapture = () =>
    display === null ? clickToolbarButton(context, page, extensionId) : pressKeys(page, display)
  return {
    context,
    page,
    worker,
    extensionId,
    askForCapture,
    openPanel: () => openPanel(context, askForCapture),
    openPanelInTab: () => openPanelInTab(context, extensionId),
  }
}

/** A click before the background has run for the first time is lost: the browser knows of nobody who would hear it. */
async function waitUntilItListens(worker: Worker): Promise<void> {
  await expect.poll(() => worker.evaluate(isListening), 'the background listens').toBe(true)
}

function isListening(): boolean {
  return chrome.action.onClicked.hasListeners()
}

/** As on people's desks: without UTF-8 Chromium can write no file whose name has more than Latin letters. */
function environment(display: string | null): Record<string, string> {
  const own = process.env as Record<string, string>
  return { ...own, LANGUAGE: 'en_US', LC_ALL: 'C.UTF-8', ...display === null ? {} : { DISPLAY: display } }
}

/** One server under two names: two origins to the browser. */
const ownHosts = ['127.0.0.1', 'localhost']

/** The real pages ask for fonts and icons from elsewhere; tests must not. */
async function keepOffTheNetwork(context: BrowserContext, hosts: string[]): Promise<void> {
  const allowed = [...ownHosts, ...hosts]
  const isElsewhere = ({ protocol, hostname }: URL) => protocol.startsWith('http') && !allowed.includes(hostname)
  await context.route(isElsewhere, route => route.abort())
}

async function openPanel(context: BrowserContext, askForCapture: () => Promise<void>): Promise<Panel> {
  const before = new Set(context.pages())
  // Looked for and not waited for as an event: a page may get its address only after the event.
  const opened = () => context.pages().find(page => !before.has(page) && page.url().endsWith('/sidepanel.html'))
  await askForCapture()
  await expect.poll(() => opened()?.url(), 'the panel opens').toBeDefined()
  return new Panel(opened()!)
}

async function openPanelInTab(context: BrowserContext, extensionId: string): Promise<Panel> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`)
  return new Panel(page)
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

/** Ends a browser as a power cut would, with no chance to tidy up. */
export async function kill({ context }: Kairos): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const closed = context.waitForEvent('close')
  process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL')
  await closed
}
