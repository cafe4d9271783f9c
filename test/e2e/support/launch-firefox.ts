import type { Browser, Page } from 'puppeteer-core'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import puppeteer from 'puppeteer-core'
import { FirefoxPanel } from './firefox-panel.ts'
import { firefoxFolder } from './folders.ts'

/** A Firefox in a real window with the built extension. */
export interface FirefoxKairos {
  browser: Browser
  /** The tab that is audited. */
  page: Page
  /** Asks for a capture as a person would, with the keyboard. */
  askForCapture: () => Promise<void>
  /** Presses keys in the window, one after the other; they go to whatever has the focus. */
  pressKeys: (...keys: string[]) => void
  /** Clicks an element of the audited page with the mouse, which gives the page the focus. */
  clickInWindow: (selector: string) => Promise<void>
  /** Moves the mouse over a place of the audited page, in CSS pixels from its top left, and clicks there. */
  clickAt: (x: number, y: number) => Promise<void>
  /** Drags from one place of the audited page to another. */
  drag: (from: [x: number, y: number], to: [x: number, y: number]) => Promise<void>
  /** The sidebar's page, opened as a tab: Firefox's driver does not see its sidebar. */
  openPanelInTab: () => Promise<FirefoxPanel>
  /** The page of options, in a tab. */
  openOptions: () => Promise<FirefoxPanel>
  downloads: () => Promise<string[]>
  downloadFolder: string
  close: () => Promise<void>
}

const extensionKey = 'kairos@kairos.example'
const extensionHost = '0f3c9f0a-6b7a-4a55-9d0c-5d5f3a1b2c3d'

// Without a window manager nobody else gives the window the focus.
const focusWindow = ['search', '--onlyvisible', '--class', 'firefox', 'windowfocus', '--sync']

/**
 * Starts a Firefox in a real window with the built extension.
 * @param display the X server of its window
 * @param profile the folder that keeps what it stores; undefined for one that is thrown away
 */
export async function launchFirefox(display: string, profile?: string): Promise<FirefoxKairos> {
  const downloadFolder = mkdtempSync(join(tmpdir(), 'kairos-downloads-'))
  const browser = await launch(display, downloadFolder, profile)
  const [page] = await browser.pages()
  await browser.installExtension(firefoxFolder)
  return {
    browser,
    page: page!,
    downloadFolder,
    askForCapture: () => askForCapture(page!, display),
    pressKeys: (...keys) => pressKeys(display, ...keys),
    clickInWindow: selector => clickInWindow(page!, display, selector),
    clickAt: (x, y) => clickAt(page!, display, x, y),
    drag: (from, to) => drag(page!, display, from, to),
    openPanelInTab: () => openPanelInTab(browser),
    openOptions: async () => new FirefoxPanel(await openOwnPage(browser, 'options')),
    downloads: () => finishedDownloads(downloadFolder),
    async close() {
      await browser.close()
      rmSync(downloadFolder, { recursive: true, force: true })
    },
  }
}

function launch(display: string, downloadFolder: string, userDataDir: string | undefined): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: false,
    userDataDir,
    args: ['--remote-allow-system-access', '--width=1500', '--height=950'],
    env: { ...process.env, DISPLAY: display, LANGUAGE: 'en_US', LC_ALL: 'C.UTF-8' },
    defaultViewport: null,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionKey]: extensionHost }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloadFolder,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      // Grants at once what an extension asks for at a click: the driver does not see the browser's own dialogs.
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': 'en-US',
      // The real pages ask for fonts and icons from elsewhere; tests must not.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': '127.0.0.1, localhost',
    },
  })
}

/** While Firefox is still writing, the file is empty and a `.part` stands beside it. */
async function finishedDownloads(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  // One that is gone by now was renamed, since it is whole.
  const sizes = await Promise.all(names.map(name => stat(join(folder, name)).then(({ size }) => size, () => 0)))
  const unfinished = names.some(name => name.endsWith('.part')) || sizes.includes(0)
  return unfinished ? [] : names
}

async function askForCapture(page: Page, display: string): Promise<void> {
  await page.bringToFront()
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible')
  pressKeys(display, 'alt+shift+j')
}

function pressKeys(display: string, ...keys: string[]): void {
  xdotool(display, ...focusWindow, 'key', '--clearmodifiers', '--delay', '60', ...keys)
}

async function clickInWindow(page: Page, display: string, selector: string): Promise<void> {
  // No handle of an element: where a page has frames, Firefox's driver at times refuses to hand one on.
  const { x, y } = await page.evaluate((selector) => {
    const { left, top, width, height } = document.querySelector(selector)!.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }, selector)
  await clickAt(page, display, x, y)
}

async function clickAt(page: Page, display: string, x: number, y: number): Promise<void> {
  xdotool(display, ...focusWindow, 'mousemove', ...await onScreen(page, x, y), 'click', '1')
}

async function drag(page: Page, display: string, from: [number, number], to: [number, number]): Promise<void> {
  const [start, end] = [await onScreen(page, ...from), await onScreen(page, ...to)]
  xdotool(display, ...focusWindow, 'mousemove', ...start, 'mousedown', '1', 'mousemove', ...end, 'mouseup', '1')
}

/** Where a place of a page lies on the screen, as xdotool takes it. */
async function onScreen(page: Page, x: number, y: number): Promise<string[]> {
  const corner = await page.evaluate(() => {
    const { mozInnerScreenX, mozInnerScreenY } = window as unknown as Record<string, number>
    return { x: mozInnerScreenX!, y: mozInnerScreenY! }
  })
  return [corner.x + x, corner.y + y].map(coordinate => `${Math.round(coordinate)}`)
}

function xdotool(display: string, ...command: string[]): void {
  execFileSync('xdotool', command, { env: { ...process.env, DISPLAY: display } })
}

async function openPanelInTab(browser: Browser): Promise<FirefoxPanel> {
  const page = await openOwnPage(browser, 'sidepanel')
  await expect.poll(() => page.evaluate(isBackgroundListening)).toBe(true)
  return new FirefoxPanel(page)
}

/** Opens a page of the extension in a tab; settles once it shows something. */
async function openOwnPage(browser: Browser, name: 'sidepanel' | 'options'): Promise<Page> {
  const page = await browser.newPage()
  // Firefox's driver never says that an extension's page has loaded: go, and look whether it has.
  void page.goto(`moz-extension://${extensionHost}/${name}.html`).catch(() => null)
  const parts = () => page.evaluate(() => document.querySelector('#panel, #options')?.childElementCount ?? 0)
  await expect.poll(() => parts().catch(() => 0)).toBeGreaterThan(0)
  return page
}

/** Runs in the panel: an answer, even an empty one, means that the background has registered its listeners. */
function isBackgroundListening(): Promise<boolean> {
  return chrome.runtime.sendMessage({ kind: 'are you there' }).then(() => true, () => false)
}
