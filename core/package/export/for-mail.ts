import type { PictureFile } from '../../database/kairos-database.ts'
import type { PictureType } from '../../journey/picture.ts'
import { sha256 } from '../../journey/sha256.ts'

/** A picture that was drawn anew. */
export interface DrawnPicture {
  file: Blob
  type: PictureType
  /** In its own pixels. */
  width: number
  height: number
}

/** Draws a picture as small as suits a mail; null where the browser cannot draw these bytes. */
export type Shrink = (file: Blob) => Promise<DrawnPicture | null>

/**
 * A picture's bytes as they go out by mail. They stay as they are where they are a smaller version already, or where
 * drawing them anew saves nothing.
 */
export async function forMail(stored: PictureFile, shrink: Shrink): Promise<PictureFile> {
  const drawn = stored.reduced ? null : await shrink(stored.file)
  if (!drawn || drawn.file.size >= stored.file.size)
    return stored
  const { file, type, width, height } = drawn
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { id: stored.id, file, reduced: { type, width, height, bytes: bytes.length, sha256: await sha256(bytes) } }
}
