import type { Browser } from 'wxt/browser'
import * as v from 'valibot'
import { browser } from 'wxt/browser'

/** Enough for a rating of seven values, in CSS pixels. */
const panelWidth = 420
const leastHeight = 720

const key = (windowId: number): string => `panel-window.${windowId}`

/** The address of the panel that speaks for another window than its own. */
const panelAddress = (windowId: number): string => `/sidepanel.html?window=${windowId}`

/** The window that a panel's address names; null where it names none, and the panel speaks for its own. */
export function windowNamedIn(address: string): number | null {
  const name = new URL(address).searchParams.get('window') ?? ''
  return /^\d{1,15}$/.test(name) ? Number(name) : null
}

/**
 * Opens the panel in a window of its own beside one that has no place for it, such as a pop-up to sign in or to pay;
 * one that is open already comes to the front. Does nothing for a window with a side panel.
 */
export async function openPanelWindow(windowId: number): Promise<void> {
  const audited = await browser.windows.get(windowId)
  if (audited.type === 'normal' || await bringToFront(windowId))
    return
  const opened = await createBeside(audited, windowId)
  await browser.storage.session.set({ [key(windowId)]: opened?.id })
}

/** To the right of a window; wherever the browser likes where there is no room on the screen. */
async function createBeside({ left = 0, top = 0, width = 0, height = 0 }: Browser.windows.Window, windowId: number) {
  const panel = {
    type: 'popup',
    url: panelAddress(windowId),
    width: panelWidth,
    height: Math.max(height, leastHeight),
  } as const
  return browser.windows.create({ ...panel, left: left + width, top })
    .catch(() => browser.windows.create(panel))
}

/** Whether the panel's window is open, and in front now. */
async function bringToFront(windowId: number): Promise<boolean> {
  const { [key(windowId)]: panelId } = await browser.storage.session.get(key(windowId))
  if (!v.is(v.number(), panelId))
    return false
  return browser.windows.update(panelId, { focused: true }).then(() => true, () => false)
}
