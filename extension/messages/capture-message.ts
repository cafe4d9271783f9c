import type { Id } from '../../core/journey/identifier.ts'
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { idSchema } from '../../core/journey/identifier.ts'

/** The panel asks the background for a screenshot; how it went comes back as the window's capture state. */
const captureMessageSchema = v.object({
  kind: v.literal('capture'),
  windowId: v.pipe(v.number(), v.safeInteger()),
  draftId: v.nullable(idSchema),
})

type CaptureMessage = v.InferOutput<typeof captureMessageSchema>

/** Asks for a screenshot of what a window shows, into a draft where that is of the same page. */
export async function requestCapture(windowId: number, draftId: Id | null): Promise<void> {
  await browser.runtime.sendMessage({ kind: 'capture', windowId, draftId } satisfies CaptureMessage)
}

/** Hears requests from Kairos's own pages; anything else that arrives is passed over. */
export function onCaptureRequest(handle: (message: CaptureMessage) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const isFromOwnPage = sender.id === browser.runtime.id && sender.url?.startsWith(`${location.origin}/`)
    if (!isFromOwnPage || !v.is(captureMessageSchema, message))
      return
    void handle(message).finally(() => respond(null))
    // Keeps the worker alive until the answer is given.
    return true
  })
}
