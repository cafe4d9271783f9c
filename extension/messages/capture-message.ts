import type { Id } from '../../core/journey/identifier.ts'
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { idSchema } from '../../core/journey/identifier.ts'
import { pickedSchema } from '../pick/picked.ts'

const browserIdSchema = v.pipe(v.number(), v.safeInteger())

const captureMessageSchema = v.variant('kind', [
  /** The panel asks the background for a screenshot; how it went comes back as the window's capture state. */
  v.object({
    kind: v.literal('capture'),
    windowId: browserIdSchema,
    /** Where it is known, no other tab is photographed. */
    tabId: v.nullable(browserIdSchema),
    draftId: v.nullable(idSchema),
    /** What was picked in the page; null for all of it. */
    picked: v.nullable(pickedSchema),
  }),
  /** The same of a reply, into the draft that it is for, whatever page it shows. */
  v.object({ kind: v.literal('capture-reply'), windowId: browserIdSchema, draftId: idSchema }),
  /** The same of the page from top to bottom. */
  v.object({ kind: v.literal('capture-full-page'), windowId: browserIdSchema, draftId: v.nullable(idSchema) }),
  /** The panel calls that off. */
  v.object({ kind: v.literal('cancel-full-page'), windowId: browserIdSchema }),
  /** The panel asks after a capture; where none is under way, the window's capture state says what became of it. */
  v.object({ kind: v.literal('check-capture'), windowId: browserIdSchema }),
])

type CaptureMessage = v.InferOutput<typeof captureMessageSchema>

/** What a screenshot is asked for beside the page in front. */
type Marked = Pick<Extract<CaptureMessage, { kind: 'capture' }>, 'tabId' | 'picked'>

/**
 * Asks for a screenshot of what a window shows, into a draft where that is of the same page.
 * @param marked what was picked there, and in which tab
 */
export async function requestCapture(
  windowId: number,
  draftId: Id | null,
  marked: Marked = { tabId: null, picked: null },
): Promise<void> {
  await send({ kind: 'capture', windowId, draftId, ...marked })
}

/** Asks for a screenshot of what a window shows, as the reply that a draft waited for. */
export async function requestReplyCapture(windowId: number, draftId: Id): Promise<void> {
  await send({ kind: 'capture-reply', windowId, draftId })
}

/** Asks for a picture of the page that a window shows, from top to bottom, into a draft where that is of that page. */
export async function requestFullPage(windowId: number, draftId: Id): Promise<void> {
  // A background that is ended meanwhile answers no more: the window's capture state says so.
  await send({ kind: 'capture-full-page', windowId, draftId }).catch((error: unknown) => {
    if (!isUnanswered(error))
      throw error
  })
}

/** Calls off what is photographed from top to bottom in a window. */
export async function cancelFullPage(windowId: number): Promise<void> {
  await send({ kind: 'cancel-full-page', windowId })
}

/** Asks the background, and wakes it up where it was ended, after a capture that takes long. */
export async function checkCapture(windowId: number): Promise<void> {
  await send({ kind: 'check-capture', windowId })
}

/** Chromium's words and Firefox's for a listener that went away. */
function isUnanswered(error: unknown): boolean {
  return /closed before a response|out of scope/i.test(String(error))
}

async function send(message: CaptureMessage): Promise<void> {
  await browser.runtime.sendMessage(message)
}

/** Hears requests from Kairos's own pages; anything else that arrives is passed over. */
export function onCaptureMessage(handle: (message: CaptureMessage) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const isFromOwnPage = sender.id === browser.runtime.id && sender.url?.startsWith(`${location.origin}/`)
    if (!isFromOwnPage || !v.is(captureMessageSchema, message))
      return
    // Captures tell their window what came of them; of anything else there is nobody to tell.
    void handle(message)
      .catch((error: unknown) => console.warn('A request of the panel could not be met.', error))
      .finally(() => respond(null))
    // Keeps the worker alive until the answer is given.
    return true
  })
}
