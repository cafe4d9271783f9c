import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { CaptureState } from './capture-state.ts'
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { draftOfPicture } from '../../core/database/drafts/drafts.ts'
import { newId } from '../../core/journey/identifier.ts'
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
export async function tellOfInterruptedCaptures(db: KairosDatabase): Promise<void> {
  await tellOf(db, await browser.storage.session.get())
}

/** Tells of a window's capture that is not under way any more and never came to an end. */
export async function tellOfInterruptedCapture(db: KairosDatabase, windowId: number): Promise<void> {
  await tellOf(db, await browser.storage.session.get(key(windowId)))
}

async function tellOf(db: KairosDatabase, stored: Record<string, unknown>): Promise<void> {
  for (const [name, state] of Object.entries(stored)) {
    if (v.is(captureStateSchema, state) && state.kind === 'capturing')
      await browser.storage.session.set({ [name]: await outcomeOf(db, state.pictureId) })
  }
}

/** A capture may have been cut off after its page was kept. */
async function outcomeOf(db: KairosDatabase, pictureId: Id): Promise<CaptureState> {
  const kept = await draftOfPicture(db, pictureId)
  return kept ? { kind: 'captured', draftId: kept.id, serial: newId() } : { kind: 'interrupted' }
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
