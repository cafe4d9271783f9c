import type { Remote } from 'comlink'
import type { Redraw } from './redraw-worker.ts'
import { proxy, wrap } from 'comlink'
import RedrawWorker from './redraw-worker.ts?worker'

/** What of a picture is drawn anew, and how large, px. */
export interface Redrawing {
  left: number
  top: number
  seenWidth: number
  seenHeight: number
  width: number
  height: number
}

export interface Encoding {
  type: 'image/webp' | 'image/jpeg'
  quality: number
}

/** Says what of a picture is drawn, once its size is known. */
export type PlanRedrawing = (picture: Pick<ImageBitmap, 'width' | 'height'>) => Redrawing | Promise<Redrawing>

let redraw: Remote<Redraw> | undefined

/**
 * Draws a part of a picture in another size, in a worker that all pictures of a page share; null where its bytes are
 * no picture to this browser.
 */
export async function redrawPicture(file: Blob, plan: PlanRedrawing, encoding: Encoding): Promise<Blob | null> {
  redraw ??= wrap<Redraw>(new RedrawWorker())
  return redraw(file, proxy(plan), encoding)
}
