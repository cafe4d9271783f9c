import type { Shrink } from '../../../core/package/export/for-mail.ts'
import { imageHead } from '../../support/image-head.ts'

/**
 * A drawer of pictures that makes each a few bytes that say WebP.
 * @param quality how many bytes more than the least
 * @param hand who draws: no two browsers make the same bytes
 */
export function drawing(quality: number, hand = 0): Shrink {
  const image = { type: 'image/webp', width: 400 + quality, height: 300 } as const
  const head = imageHead(image.type, image.width, image.height)
  return async (picture) => {
    const last = picture.slice(-1)
    const file = new Blob([head, last, Uint8Array.of(hand), new Uint8Array(quality)], { type: image.type })
    return { file, ...image }
  }
}
