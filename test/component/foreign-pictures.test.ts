import { describe, expect, it } from 'vitest'
import { systemClock } from '../../core/journey/timestamp.ts'
import { imageSize } from '../../core/package/read/image-size.ts'
import { redrawForeign } from '../../extension/pictures/redraw-foreign.ts'
import { cameraOwner, cameraPicture } from '../support/camera-picture.ts'
import { packCanvas } from './support/pack-canvas.ts'

const asFile = (bytes: BlobPart, name = 'IMG_2041.JPG') => new File([bytes], name, { lastModified: Date.now() })

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

async function redrawn(file: File) {
  const result = await redrawForeign(file, systemClock)
  if ('fault' in result)
    throw new Error(result.fault)
  return { ...result, bytes: await bytesOf(result.file.file) }
}

/** A picture of one colour in each half, as a canvas writes it. */
async function halves(width: number, height: number, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')!
  for (const [index, colour] of ['red', 'blue'].entries()) {
    pen.fillStyle = colour
    pen.fillRect(index * width / 2, 0, width / 2, height)
  }
  return packCanvas(canvas, type)
}

async function colourAt(file: Blob, x: number, y: number): Promise<number[]> {
  const bitmap = await createImageBitmap(file)
  const canvas = new OffscreenCanvas(1, 1)
  const pen = canvas.getContext('2d')!
  pen.drawImage(bitmap, -x, -y)
  return [...pen.getImageData(0, 0, 1, 1).data]
}

describe('a picture from elsewhere', () => {
  it('is turned upright, and keeps nothing of what the camera wrote beside it', async () => {
    const before = cameraPicture(await bytesOf(await halves(300, 20, 'image/jpeg')))
    expect(new TextDecoder('latin1').decode(before)).toContain(cameraOwner)
    const { picture, file, bytes } = await redrawn(asFile(before))
    expect(picture).toMatchObject({ type: 'image/jpeg', width: 20, height: 300, bytes: bytes.length })
    expect(imageSize('image/jpeg', bytes)).toEqual({ width: 20, height: 300 })
    expect((await colourAt(file.file, 10, 20))[0]).toBeGreaterThan(240)
    expect((await colourAt(file.file, 10, 280))[2]).toBeGreaterThan(240)
    const text = new TextDecoder('latin1').decode(bytes)
    expect(text).not.toContain(cameraOwner)
    expect(text).not.toContain('Exif')
  })

  it.each(['image/jpeg', 'image/png', 'image/webp'])('is drawn as it is: %s', async (type) => {
    const { picture, file, isReduced } = await redrawn(asFile(await halves(40, 10, type)))
    expect(picture).toMatchObject({ type: 'image/jpeg', width: 40, height: 10, viewport: null, scale: null })
    expect(isReduced).toBe(false)
    const [left, right] = [await colourAt(file.file, 5, 5), await colourAt(file.file, 35, 5)]
    expect(left[0]).toBeGreaterThan(240)
    expect(right[2]).toBeGreaterThan(240)
  })

  it('stands on white where it can be seen through', async () => {
    const canvas = new OffscreenCanvas(8, 8)
    canvas.getContext('2d')!.clearRect(0, 0, 8, 8)
    const { file } = await redrawn(asFile(await packCanvas(canvas)))
    expect((await colourAt(file.file, 4, 4)).slice(0, 3).every(value => value > 250)).toBe(true)
  })

  it('is scaled down where it has more pixels than can be worked with', async () => {
    const { picture, isReduced } = await redrawn(asFile(await halves(4_032, 3_024, 'image/jpeg')))
    expect(picture).toMatchObject({ width: 2_582, height: 1_936 })
    expect(isReduced).toBe(true)
  })

  it('has few bytes for each pixel even where no pixel is like another', async () => {
    const { picture } = await redrawn(asFile(await noise(500, 400)))
    expect(picture.bytes / (500 * 400)).toBeLessThan(1.6)
  })

  it.each(['image/jpeg', 'image/png', 'image/webp'])('is not taken where it is harmed: %s', async (type) => {
    const bytes = await bytesOf(await halves(400, 300, type))
    const results = await Promise.all([
      redrawForeign(asFile(bytes.slice(0, bytes.length / 2)), systemClock),
      redrawForeign(asFile(bytes.slice(0, -8)), systemClock),
      redrawForeign(asFile(bytes.slice().fill(0, bytes.length / 2)), systemClock),
    ])
    expect(results).toEqual([{ fault: 'broken' }, { fault: 'broken' }, { fault: 'broken' }])
  })
})

/** The worst that anybody can hand over: no pixel is like another. */
async function noise(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')!
  const data = pen.createImageData(width, height)
  for (let from = 0; from < data.data.length; from += 65_536)
    crypto.getRandomValues(data.data.subarray(from, from + 65_536))
  pen.putImageData(data, 0, 0)
  return packCanvas(canvas)
}
