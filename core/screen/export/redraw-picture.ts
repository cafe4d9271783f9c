import type { Remote } from 'comlink'
import type { Redraw } from './redraw-worker.ts'
import type { PictureEncoding, PlanRedrawing } from './redrawing.ts'
import { proxy, wrap } from 'comlink'
import RedrawWorker from './redraw-worker.ts?worker'

let redraw: Remote<Redraw> | undefined

/**
 * Draws a part of a picture in another size, in a worker that all pictures of a page share; null where its bytes are
 * no picture to this browser.
 */
export async function redrawPicture(file: Blob, plan: PlanRedrawing, encoding: PictureEncoding): Promise<Blob | null> {
  redraw ??= wrap<Redraw>(new RedrawWorker())
  return redraw(file, proxy(plan), encoding)
}
