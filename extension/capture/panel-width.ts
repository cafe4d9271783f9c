import * as v from 'valibot'
import { browser } from 'wxt/browser'

const key = (windowId: number): string => `panel-width.${windowId}`

const widthSchema = v.pipe(v.number(), v.gtValue(0))

/**
 * Keeps known how wide the panel of a window is, in device pixels; also once it is closed, when no page is narrower
 * than its window by as much.
 */
export async function publishPanelWidth(windowId: number, width: number): Promise<void> {
  await browser.storage.session.set({ [key(windowId)]: width })
}

/** How wide a window's panel is or last was, in device pixels; null where it was not open yet. */
export async function readPanelWidth(windowId: number): Promise<number | null> {
  const name = key(windowId)
  const width = (await browser.storage.session.get(name))[name]
  return v.is(widthSchema, width) ? width : null
}
