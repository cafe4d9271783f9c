import type { Id } from '../../../core/journey/identifier.ts'
import type { Redrawing } from '../../../core/screen/export/redrawing.ts'
import { chunksOf } from '../../../core/database/chunks.ts'
import { dataAddress } from '../../../core/screen/export/data-address.ts'
import { redrawPicture } from '../../../core/screen/export/redraw-picture.ts'

/** Pictures as they stand in a drawing; null where one is lost or cannot be drawn by this browser. */
export type PictureDrawer = (pictureId: Id, width: number, height: number) => Promise<string | null>

/** How the drawing of pictures is followed, and given up. */
export interface Watching {
  signal: AbortSignal
  onProgress: (done: number, total: number) => void
}

/** Pixels of the picture for one of the drawing. */
const density = 2

/** Of a JPEG, which every program reads; small letters are still sharp. */
const quality = 0.85

/** Chromium packs a picture when it is idle, or after a second each: together they wait once. */
const atOnce = 6

const hatching = 'url(#map-hatch)'

/**
 * Gives each picture of a drawing an address that stands for itself, no larger than it is drawn; where one is lost, its
 * ground is hatched.
 * @throws what the signal was aborted with
 */
export async function inlinePictures(svg: SVGSVGElement, draw: PictureDrawer, watching: Watching): Promise<void> {
  const images = Array.from(svg.querySelectorAll<SVGImageElement>('[data-picture]'))
  let done = 0
  for (const some of chunksOf(images, atOnce)) {
    watching.onProgress(done, images.length)
    await Promise.all(some.map(image => inlinePicture(image, draw)))
    watching.signal.throwIfAborted()
    done += some.length
  }
}

async function inlinePicture(image: SVGImageElement, draw: PictureDrawer): Promise<void> {
  const crop = image.parentElement!
  const [width, height] = ['width', 'height'].map(name => Number(crop.getAttribute(name)))
  const address = await draw(image.dataset.picture!, width!, height!)
  if (address)
    setAddress(image, address)
  else
    hatch(crop, image)
}

/** Older programs know no other `href` of a picture. */
function setAddress(image: SVGImageElement, address: string): void {
  image.removeAttribute('data-picture')
  image.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', address)
}

function hatch(crop: Element, image: SVGImageElement): void {
  crop.querySelector('rect')?.setAttribute('fill', hatching)
  image.remove()
}

/** Draws stored pictures, each once for each size. */
export function createPictureDrawer(read: (id: Id) => Promise<Blob | undefined>): PictureDrawer {
  const drawn = new Map<string, string | null>()
  return async (id, width, height) => {
    const key = `${id} ${width} ${height}`
    const known = drawn.get(key)
    if (known !== undefined)
      return known
    const file = await read(id)
    const address = file ? await drawTop(file, width, height) : null
    drawn.set(key, address)
    return address
  }
}

/** The top left of a picture, as wide as it is drawn and as much as is seen; null where these bytes are no picture. */
async function drawTop(file: Blob, width: number, height: number): Promise<string | null> {
  const drawn = await redrawPicture(file, picture => topOf(picture, width, height), { type: 'image/jpeg', quality })
  return drawn && dataAddress(drawn)
}

function topOf(picture: { width: number, height: number }, width: number, height: number): Redrawing {
  const scale = Math.max(width / picture.width, height / picture.height)
  const [seenWidth, seenHeight] = [width / scale, height / scale]
  const enlarged = Math.min(density, Math.max(1, 1 / scale))
  return {
    left: 0,
    top: 0,
    seenWidth,
    seenHeight,
    width: Math.round(width * enlarged),
    height: Math.round(height * enlarged),
  }
}
