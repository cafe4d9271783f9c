import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { crc32 } from '../../../../core/package/archive/crc32.ts'

it('the CRC-32 of any bytes, wherever in their buffer they begin, is that of zlib', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(9), (bytes, start) => {
    const part = bytes.subarray(Math.min(start, bytes.length))
    expect(crc32(part)).toBe(zlibCrc32(part))
  }))
})

it('the CRC-32 of "123456789" is the catalogue\'s', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xCBF43926)
})
