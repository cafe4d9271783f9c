import type { CaptureState } from './capture-state.ts'
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { captureStateSchema } from './capture-state.ts'

const key = (windowId: number): string => `capture.${windowId}`

/**
 * Tells a window's panel what came of the last capture. The browser keeps it in memory, so a stopped worker loses
 * nothing.
 */
export async function publishCaptureState(windowId: number, state: CaptureState): Promise<void> {
  await browser.storage.session.set({ [key(windowId)]: state })
}

/** Tells of captures that an earlier life of the background began and did not finish. */
export async function tellOfInterruptedCaptures(): Promise<void> {
  const interrupted: CaptureState = { kind: 'interrupted' }
  const stored = await browser.storage.session.get()
  const stuck = Object.entries(stored).filter(([, state]) => isCapturing(state))
  await browser.storage.session.set(Object.fromEntries(stuck.map(([name]) => [name, interrupted])))
}

function isCapturing(state: unknown): boolean {
  return v.is(captureStateSchema, state) && state.kind === 'capturing'
}

/** Forgets what came of the last capture in a window. */
export async function clearCaptureState(windowId: number): Promise<void> {
  await browser.storage.session.remove(key(windowId))
}

/**
 * Hands over what came of the last capture in a window, now and whenever it changes, until the signal aborts.
 * @param next called with null where nothing was captured
 */
export function watchCaptureState(
  windowId: number,
  next: (state: CaptureState | null) => void,
  signal: AbortSignal,
): void {
  const name = key(windowId)
  let isHandedOver = false
  const handOver = (value: unknown) => {
    isHandedOver = true
    next(v.is(captureStateSchema, value) ? value : null)
  }
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && name in changes)
      handOver(changes[name]!.newValue)
  }
  browser.storage.onChanged.addListener(listen)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true })
  // What was read first may be older than a change that was told of meanwhile.
  void readCaptureState(name).then(value => isHandedOver || signal.aborted || handOver(value))
}

async function readCaptureState(name: string): Promise<unknown> {
  try {
    return (await browser.storage.session.get(name))[name]
  }
  catch (error) {
    console.warn('What came of the last capture could not be read.', error)
    return undefined
  }
}
