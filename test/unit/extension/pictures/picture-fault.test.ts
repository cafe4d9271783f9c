import type { PictureFault } from '../../../../extension/pictures/picture-fault.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureFault, pictureFaults } from '../../../../extension/pictures/picture-fault.ts'
import { images } from '../../../fixtures/images.ts'
import { cameraPicture, imageBytes } from '../../../support/camera-picture.ts'
import { imageHead } from '../../../support/image-head.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const isoFile = (brand: string) => bytesOf(`\0\0\0\u0018ftyp${brand}\0\0\0\0`)

describe('a file that shall be a picture', () => {
  it.each(images)('may be %s', (_, type) => {
    expect(pictureFault(imageBytes(type))).toBeNull()
  })

  it('may be what a camera wrote', () => {
    expect(pictureFault(cameraPicture(imageBytes('image/jpeg')))).toBeNull()
  })

  it.each<[string, Uint8Array<ArrayBuffer>, PictureFault]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['a photo of an iPhone', isoFile('heic'), 'heic'],
    ['another photo of an iPhone', isoFile('mif1'), 'heic'],
    ['an AVIF', isoFile('avif'), 'other'],
    ['a film', isoFile('isom'), 'other'],
    ['a GIF', bytesOf('GIF89a\u0001\0\u0001\0'), 'gif'],
    ['an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg'],
    ['an SVG with a head', bytesOf('\uFEFF<?xml version="1.0"?>\n<!-- one -->\n<SVG\nwidth="1"/>'), 'svg'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'pdf'],
    ['a Kairos file', bytesOf('PK\u0003\u0004'), 'archive'],
    ['a text that speaks of an <svgs>', bytesOf('<svgs>'), 'other'],
    ['a program', bytesOf('MZ\u0090'), 'other'],
    ['a page that says it is a picture', bytesOf('<!doctype html><img src=x onerror=alert(1)>'), 'other'],
    ['a JPEG that ends after its signature', Uint8Array.of(0xFF, 0xD8, 0xFF), 'broken'],
    ['a PNG without a header', imageBytes('image/png').slice(0, 12), 'broken'],
    ['a PNG of no width', imageHead('image/png', 0, 20), 'broken'],
    ['a few bytes that unpack to gigapixels', imageHead('image/png', 60_000, 60_000), 'too-large'],
    ['the same as a WebP', imageHead('image/webp', 16_000, 16_000), 'too-large'],
  ])('is not taken where it is %s', (_, bytes, fault) => {
    expect(pictureFault(bytes)).toBe(fault)
  })

  it('may have as many pixels as the largest cameras write', () => {
    expect(pictureFault(imageHead('image/jpeg', 12_000, 9_000))).toBeNull()
    expect(pictureFault(imageHead('image/jpeg', 12_000, 9_200))).toBe('too-large')
  })

  it('is judged whatever its bytes are, and cut off wherever it is', () => {
    const start = fc.constantFrom(...images.map(([, type]) => imageBytes(type)))
    fc.assert(fc.property(start, fc.nat(400), fc.uint8Array({ maxLength: 64 }), (bytes, length, rest) => {
      const fault = pictureFault(Uint8Array.from([...bytes.subarray(0, length), ...rest]))
      expect([null, ...pictureFaults]).toContain(fault)
    }))
  })
})
