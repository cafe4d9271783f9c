import * as v from 'valibot'
import { idSchema } from '../../core/journey/identifier.ts'

/** What came of the last capture in a window: what the panel tells its user. */
export const captureStateSchema = v.variant('kind', [
  /** The screenshot will have this id, if it comes to that. */
  v.object({ kind: v.literal('capturing'), pictureId: idSchema }),
  /** It waits as a draft; the serial tells two captures into one draft apart. */
  v.object({ kind: v.literal('captured'), draftId: idSchema, serial: idSchema }),
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
