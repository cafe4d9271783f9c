import type { PictureType } from '../../core/journey/picture.ts'
import { sha256 } from '../../core/journey/sha256.ts'

/** A screenshot as it can be stored. */
export interface Shot {
  file: Blob
  type: PictureType
  width: number
  height: number
  sha256: string
}

/** Turns the browser's data address of a JPEG into a screenshot that can be stored. */
export async function developShot(dataAddress: string): Promise<Shot> {
  const file = await (await fetch(dataAddress)).blob()
  const bitmap = await createImageBitmap(file)
  const { width, height } = bitmap
  bitmap.close()
  return { file, type: 'image/jpeg', width, height, sha256: await sha256(new Uint8Array(await file.arrayBuffer())) }
}
