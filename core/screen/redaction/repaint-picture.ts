import type { RedactedPicture } from '../../database/commands/redact-picture.ts'
import type { Picture, Redaction } from '../../journey/picture.ts'
import { newId } from '../../journey/identifier.ts'
import { sha256 } from '../../journey/sha256.ts'
import { paintOver } from './paint-over.ts'

/**
 * A picture with parts of it painted over, under an id of its own.
 * @param base its bytes, or those of before anything was painted over
 * @param parts what is painted over now
 * @param fixed what is in the base's pixels already
 * @returns null where the bytes are no picture to this browser
 */
export async function repaintPicture(
  picture: Picture,
  base: Blob,
  parts: readonly Redaction[],
  fixed: readonly Redaction[],
): Promise<RedactedPicture | null> {
  // Bytes that are no picture to this browser are what is told by null.
  const bitmap = await createImageBitmap(base).catch(() => null)
  if (!bitmap)
    return null
  const file = await paintOver(bitmap, parts)
  const { width, height } = bitmap
  bitmap.close()
  const image = { type: 'image/jpeg' as const, width, height, bytes: file.size }
  const hash = await sha256(new Uint8Array(await file.arrayBuffer()))
  return { picture: { ...picture, id: newId(), ...image, sha256: hash, redactions: [...fixed, ...parts] }, file }
}
