import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { imageSize } from '../../../../core/package/read/image-size.ts'
import { images } from '../../../fixtures/images.ts'

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
const jpeg = bytesOf(images[1]![2])

/** The JPEG with something between its first mark and the rest. */
const jpegWith = (hex: string) =>
  new Uint8Array(Buffer.concat([Buffer.from('FFD8', 'hex'), Buffer.from(hex, 'hex'), jpeg.subarray(2)]))

describe('the size of an image', () => {
  it.each(images)('is what its header says: %s', (_, type, base64) => {
    expect(imageSize(type, bytesOf(base64))).toEqual({ width: 300, height: 20 })
  })

  it.each(images)('is found in a part of more bytes: %s', (_, type, base64) => {
    const bytes = bytesOf(base64)
    const more = new Uint8Array(bytes.length + 200)
    more.set(bytes, 100)
    expect(imageSize(type, more.subarray(100, 100 + bytes.length))).toEqual({ width: 300, height: 20 })
  })

  it.each(images)('is nothing where the header is cut off, at any place: %s', (_, type, base64) => {
    const bytes = bytesOf(base64)
    const sizes = Array.from(bytes, (_, length) => imageSize(type, bytes.slice(0, length)))
    const known = sizes.findIndex(size => size !== null)
    expect(known).toBeGreaterThan(12)
    expect(sizes.slice(known)).toEqual(sizes.slice(known).map(() => ({ width: 300, height: 20 })))
  })

  it('of a JPEG stands behind its tables, its comments and what programs put there, however they are filled up', () => {
    expect(imageSize('image/jpeg', jpegWith('FFFFFFFFFE000454FFFFFFED0003FFFFFFDD00040000'))).toEqual({
      width: 300,
      height: 20,
    })
  })

  it.each([
    ['a zero that says nothing', 'FF000020'],
    ['the mark of a restart', 'FFD00020'],
    ['a second beginning', 'FFD8'],
    ['an end', 'FFD9'],
    ['the pixels', 'FFDA0002'],
    ['bytes that are no mark', '00'],
    ['a part that has no length', 'FFFE0000'],
    ['a frame that no browser reads', 'FFC3000B0800010001011100'],
  ])('of a JPEG is nothing where decoders may go different ways: %s', (_, hex) => {
    expect(imageSize('image/jpeg', jpegWith(hex))).toBeNull()
  })

  it('of a PNG is nothing where another part comes first', () => {
    const bytes = bytesOf(images[0]![2])
    bytes[12] = 0x69
    expect(imageSize('image/png', bytes)).toBeNull()
  })

  it('of a WebP is nothing where its first part is none that it may begin with', () => {
    for (const [, type, base64] of images.slice(2)) {
      const bytes = bytesOf(base64)
      bytes[12] = 0x78
      expect(imageSize(type, bytes)).toBeNull()
    }
  })
})
