import type { Id } from '../../core/journey/identifier.ts'
import type { Picture } from '../../core/journey/picture.ts'
import type { Clock, Timestamp } from '../../core/journey/timestamp.ts'
import type { PictureFault } from './picture-fault.ts'
import { newId } from '../../core/journey/identifier.ts'
import { sha256 } from '../../core/journey/sha256.ts'
import { redrawPicture } from '../../core/screen/export/redraw-picture.ts'
import { mostBytes, pictureFault } from './picture-fault.ts'
import { storedSize } from './stored-size.ts'
import { takenAt } from './taken-at.ts'

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
  if (!bytes)
    return { fault: 'unreadable' }
  const fault = pictureFault(bytes)
  if (fault)
    return { fault }
  // The very bytes that were looked at: the file may be another one by now.
  return await redraw(new Blob([bytes]), takenAt(file, clock)) ?? { fault: 'broken' }
}

async function redraw(file: Blob, capturedAt: Timestamp): Promise<ForeignPicture | null> {
  const size = { width: 0, height: 0, isReduced: false }
  const drawn = await redrawPicture(file, ({ width, height }) => {
    const within = storedSize({ width, height })
    Object.assign(size, within, { isReduced: within.width < width || within.height < height })
    return { left: 0, top: 0, seenWidth: width, seenHeight: height, ...within }
  }, { type: 'image/jpeg', quality })
  if (!drawn)
    return null
  const picture = await pictureOf(drawn, size, capturedAt)
  return { picture, file: { id: picture.id, file: drawn }, isReduced: size.isReduced }
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
