import { describe, expect, it } from 'vitest'
import { shrinkPicture } from '../../core/screen/export/shrink-picture.ts'
import { packCanvas } from './support/pack-canvas.ts'

async function shrunkSize(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')!.fillRect(0, 0, 20, 30)
  const shrunk = (await shrinkPicture(new Blob([await packCanvas(canvas, 'image/jpeg')])))!
  const { width: drawnWidth, height: drawnHeight } = await createImageBitmap(shrunk.file)
  expect([drawnWidth, drawnHeight]).toEqual([shrunk.width, shrunk.height])
  return [drawnWidth, drawnHeight]
}

describe('a picture for a mail', () => {
  it.each([
    ['is as large as it was where that is small', [1_200, 800], [1_200, 800]],
    ['is 1600 pixels on its longest edge', [3_200, 2_000], [1_600, 1_000]],
    ['of a phone too', [1_170, 2_532], [739, 1_600]],
    ['of a full page is as wide as another one', [2_000, 9_000], [1_600, 7_200]],
    ['of a full page is no higher than WebP takes', [1_265, 20_000], [759, 12_000]],
  ] as const)('%s', async (_, [width, height], size) => {
    expect(await shrunkSize(width, height)).toEqual(size)
  })
})
