import type { PictureSize, PictureType, Redaction } from '../../core/journey/picture.ts'
import { fromBase64 } from '../../core/journey/from-base64.ts'
import { sha256 } from '../../core/journey/sha256.ts'
import { paintOver } from '../../core/screen/redaction/paint-over.ts'

/** A screenshot as it can be stored: what is private in it is covered. */
export interface Shot {
  file: Blob
  type: PictureType
  width: number
  height: number
  sha256: string
  redactions: Redaction[]
}

/** The JPEG in the browser's data address; to fetch that takes as long as to take the picture. */
export function unpackPhotograph(dataAddress: string): Blob {
  const base64 = dataAddress.slice(dataAddress.indexOf(',') + 1)
  return new Blob([fromBase64(base64)], { type: 'image/jpeg' })
}

/**
 * Turns the browser's data address of a JPEG into a screenshot that can be stored.
 * @param redact tells what is to be covered in a picture of that size; null where that is not known
 * @returns null where it is not known what is to be covered
 */
export async function developShot(
  dataAddress: string,
  redact: (size: PictureSize) => Promise<Redaction[] | null>,
): Promise<Shot | null> {
  const original = unpackPhotograph(dataAddress)
  const bitmap = await createImageBitmap(original)
  const { width, height } = bitmap
  const redactions = await redact({ width, height })
  const file = redactions?.length ? await paintOver(bitmap, redactions) : original
  bitmap.close()
  if (!redactions)
    return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { file, type: 'image/jpeg', width, height, sha256: await sha256(bytes), redactions }
}
