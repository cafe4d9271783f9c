import type { PictureType, ReducedPicture } from '../../core/journey/picture.ts'
import type { AnyRecord } from '../../core/journey/record.ts'
import { Buffer } from 'node:buffer'
import { sha256 } from '../../core/journey/sha256.ts'
import { imageHead } from '../support/image-head.ts'

export interface BasePicture {
  id: string
  /** Its path in an archive. */
  name: string
  type: PictureType
  data: Uint8Array
  /** Where the bytes are a smaller version's. */
  reduced?: ReducedPicture
}

type Image = ReducedPicture & { data: Uint8Array }

const types = ['image/jpeg', 'image/png', 'image/webp'] as const

/**
 * An image that is large enough by its head and ends with its id, each type in turn; of every fourth only a smaller
 * version is in the file.
 * @returns the picture's record, which fits these bytes, and the bytes
 */
export async function basePicture(record: AnyRecord, index: number): Promise<[AnyRecord, BasePicture]> {
  const { id, width, height } = record
  const original = await imageOf(types[index % types.length]!, Number(width), Number(height), id)
  const smaller = index % 4 === 3 ? await imageOf('image/webp', 40, 30, id) : null
  const { data, ...image } = smaller ?? original
  const reduced = smaller && { reduced: image }
  const name = `screenshots/${id.slice(0, 8)}.${image.type.slice(6)}`
  const { type, bytes, sha256 } = original
  return [{ ...record, type, bytes, sha256, file: name, ...reduced }, { id, type: image.type, name, data, ...reduced }]
}

async function imageOf(type: PictureType, width: number, height: number, id: string): Promise<Image> {
  const data = Buffer.concat([imageHead(type, width, height), Buffer.from(id)])
  return { type, width, height, bytes: data.length, sha256: await sha256(new Uint8Array(data)), data }
}
