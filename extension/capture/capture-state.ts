import * as v from 'valibot'
import { idSchema } from '../../core/journey/identifier.ts'

/** What came of the last capture in a window: what the panel tells its user. */
export const captureStateSchema = v.variant('kind', [
  v.object({
    kind: v.literal('capturing'),
    /** The screenshot will have this id, if it comes to that. */
    pictureId: idSchema,
    /** How many parts of a full page there are, as far as is known; absent where what is seen is all there is. */
    parts: v.optional(v.object({ done: v.number(), total: v.number() })),
  }),
  v.object({
    kind: v.literal('captured'),
    /** It waits as a draft. */
    draftId: idSchema,
    /** Tells two captures into one draft apart. */
    serial: idSchema,
    /** Where the picture of a full page ends and the page does not, in CSS pixels; absent where all of it is there. */
    cutAt: v.optional(v.number()),
  }),
  /** Its user called a full page off. */
  v.object({ kind: v.literal('cancelled') }),
  /** Another page was loaded, or the window resized, while a full page was taken; the pictures were thrown away. */
  v.object({ kind: v.literal('page-changed') }),
  /** A page of the browser's own, or one whose address nobody knows; its picture was thrown away. */
  v.object({ kind: v.literal('refused'), address: v.nullable(v.string()) }),
  /** Its address is longer than a file may carry; its picture was thrown away. */
  v.object({ kind: v.literal('address-too-long') }),
  /** The browser wants the user's word first: it never had it for this page, or it ended with a navigation. */
  v.object({ kind: v.literal('no-permission') }),
  /** The user gave the word and the browser lets nobody in; a file of this computer it lets in by a switch. */
  v.object({ kind: v.literal('no-access'), areFilesAllowed: v.boolean() }),
  /** Another tab came to the front while the capture waited its turn. */
  v.object({ kind: v.literal('moved') }),
  /** The page moved each time between being looked through and being photographed; the pictures were thrown away. */
  v.object({ kind: v.literal('unsteady') }),
  /** The browser has no picture of the page and gives none: the page keeps it busy. */
  v.object({ kind: v.literal('no-picture') }),
  /** The browser stopped the background before the capture was done. */
  v.object({ kind: v.literal('interrupted') }),
  v.object({ kind: v.literal('storage-full') }),
  /** A newer Kairos has written the store, and this one leaves it alone. */
  v.object({ kind: v.literal('store-newer') }),
  v.object({ kind: v.literal('store-unavailable'), detail: v.string() }),
  v.object({ kind: v.literal('failed'), detail: v.string() }),
])

export type CaptureState = v.InferOutput<typeof captureStateSchema>

/** Whether a full page ended without a picture, so that the draft it was for is shown as it was. */
export function isCalledOff(state: CaptureState | null): boolean {
  return state?.kind === 'cancelled' || state?.kind === 'page-changed'
}
