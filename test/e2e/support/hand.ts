import type { Locator, Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import process from 'node:process'

/** A keyboard and a mouse of the X server: what they do goes where a person's hand would take it. */
export interface Hand {
  /** Presses keys one after the other; they go to whatever has the focus. */
  press: (...keys: string[]) => void
  /** Gives the focus to the window that was opened last: no window manager does it here. */
  turnToNewestWindow: () => void
  /** Clicks an element of a page, which gives the page the focus. */
  click: (element: Locator) => Promise<void>
  /** Moves the mouse over a place of a page, in CSS pixels from its top left. */
  moveTo: (page: Page, x: number, y: number) => Promise<void>
  /** Clicks where the mouse is. */
  clickHere: () => void
  /** Drags from one place of a page to another. */
  drag: (page: Page, from: [x: number, y: number], to: [x: number, y: number]) => Promise<void>
  /** Chooses a folder of the disk in the browser's own dialog, as soon as it is open. */
  chooseFolder: (path: string) => void
  /** Clicks a place of the screen, in pixels from its top left. */
  clickOnScreen: (place: { x: number, y: number }) => void
}

/** How Chromium's dialogs begin in which a page has a folder picked, to read it or to write to it. */
const folderDialog = '^Select '

/** A dialog that does not open would be waited for without an end. */
const patienceMilliseconds = 20_000

/** A hand at the window that is in front of a display. */
export function handAt(display: string): Hand {
  const act = (...command: string[]) =>
    void execFileSync('xdotool', command, { env: { ...process.env, DISPLAY: display }, timeout: patienceMilliseconds })
  return {
    press: (...keys) => act('key', '--clearmodifiers', '--delay', '60', ...keys),
    turnToNewestWindow: () => act('search', '--onlyvisible', '--class', 'chromium', 'windowfocus', '--sync', '%@'),
    async click(element) {
      const { x, y } = await screenPointOf(element)
      act('mousemove', String(x), String(y), 'click', '1')
    },
    moveTo: async (page, x, y) => act('mousemove', ...await onScreen(page, x, y)),
    clickHere: () => act('click', '1'),
    async drag(page, from, to) {
      const [start, end] = [await onScreen(page, ...from), await onScreen(page, ...to)]
      act('mousemove', ...start, 'mousedown', '1', 'mousemove', ...end, 'mouseup', '1')
    },
    chooseFolder(path) {
      act('search', '--sync', '--onlyvisible', '--name', folderDialog, 'windowfocus', '--sync', '%@')
      act('key', '--clearmodifiers', 'ctrl+l')
      act('type', '--delay', '10', path)
      act('key', 'alt+o')
    },
    clickOnScreen: ({ x, y }) => act('mousemove', `${x}`, `${y}`, 'click', '1'),
  }
}

/** A place of a page on the screen; the page lies at the window's left and lower edge. */
async function onScreen(page: Page, x: number, y: number): Promise<[string, string]> {
  // A page may be enlarged; its window is not.
  return page.evaluate(([x, y]) => {
    const top = screenY + outerHeight - innerHeight * devicePixelRatio
    return [`${Math.round(screenX + x * devicePixelRatio)}`, `${Math.round(top + y * devicePixelRatio)}`]
  }, [x, y] as const)
}

/** The middle of an element on the screen; the page lies at the window's left and lower edge. */
async function screenPointOf(element: Locator): Promise<{ x: number, y: number }> {
  await element.scrollIntoViewIfNeeded()
  return element.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect()
    const x = screenX + left + width / 2
    const y = screenY + outerHeight - innerHeight + top + height / 2
    return { x: Math.round(x), y: Math.round(y) }
  })
}

/** Lets a page see whether it has the focus and is in front: Playwright makes every page believe both. */
export async function showTrueFocus(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false })
}
