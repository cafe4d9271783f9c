import type { Id } from '../../core/journey/identifier.ts'
import type { Picture } from '../../core/journey/picture.ts'
import type { Clock, Timestamp } from '../../core/journey/timestamp.ts'
import type { PictureFault } from './picture-fault.ts'
import { newId } from '../../core/journey/identifier.ts'
import { sha256 } from '../../core/journey/sha256.ts'
import { instantOf, timestampOf } from '../../core/journey/timestamp.ts'
import { redrawPicture } from '../../core/screen/export/redraw-picture.ts'
import { mostBytes, pictureFault } from './picture-fault.ts'

/** Of a stored picture: a phone's whole screen pixel by pixel, and of a photo enough to read a parcel's label. */
const mostPixels = 5_000_000

/** Its longest edge: a letter that was captured as a whole stays readable. */
const longestEdge = 8_000

/** As captures are written. */
const quality = 0.88

/** A picture from elsewhere as it can be stored. */
export interface ForeignPicture {
  picture: Picture
  file: { id: Id, file: Blob }
  /** Whether it had more pixels. */
  isReduced: boolean
}

/** A file that is not taken. */
export interface RefusedPicture {
  fault: PictureFault
}

type Size = Pick<ImageBitmap, 'width' | 'height'>

/**
 * Draws a picture from elsewhere anew: upright, no larger than can be worked with, and without the place, the device
 * and the owner that a camera writes into it. Nothing of the file itself is kept.
 */
export async function redrawForeign(file: File, clock: Clock): Promise<ForeignPicture | RefusedPicture> {
  if (file.size > mostBytes)
    return { fault: 'too-large' }
  // A folder is handed over like a file, and can't be read like one.
  const bytes = await file.arrayBuffer().then(buffer => new Uint8Array(buffer), () => null)
  const fault = bytes ? pictureFault(bytes) : 'unreadable'
  return fault ? { fault } : await redraw(file, clock) ?? { fault: 'broken' }
}

async function redraw(file: File, clock: Clock): Promise<ForeignPicture | null> {
  const size = { width: 0, height: 0, isReduced: false }
  const drawn = await redrawPicture(file, ({ width, height }) => {
    const within = sizeWithin({ width, height })
    Object.assign(size, within, { isReduced: within.width < width })
    return { left: 0, top: 0, seenWidth: width, seenHeight: height, ...within }
  }, { type: 'image/jpeg', quality })
  if (!drawn)
    return null
  const picture = await pictureOf(drawn, size, takenAt(file, clock))
  return { picture, file: { id: picture.id, file: drawn }, isReduced: size.isReduced }
}

/** As large as it may be stored, in its own proportions. */
export function sizeWithin({ width, height }: Size): Size {
  const scale = Math.min(1, Math.sqrt(mostPixels / (width * height)), longestEdge / Math.max(width, height))
  const scaled = (edge: number) => Math.max(1, Math.round(edge * scale))
  return { width: scaled(width), height: scaled(height) }
}

/** When a picture was taken: the file's time, as far as that can be true; what was copied just now has none but now. */
export function takenAt({ lastModified }: Pick<File, 'lastModified'>, clock: Clock): Timestamp {
  const now = clock.now().getTime()
  const isPast = lastModified <= now && !Number.isNaN(new Date(lastModified).getTime())
  const time = isPast ? new Date(lastModified).toISOString() : ''
  return instantOf(time) === null ? timestampOf(clock) : time
}

async function pictureOf(drawn: Blob, { width, height }: Size, capturedAt: Timestamp): Promise<Picture> {
  return {
    id: newId(),
    revision: 1,
    updatedAt: capturedAt,
    type: 'image/jpeg',
    width,
    height,
    bytes: drawn.size,
    sha256: await sha256(new Uint8Array(await drawn.arrayBuffer())),
    viewport: null,
    scale: null,
    redactions: [],
    capturedAt,
  }
}
