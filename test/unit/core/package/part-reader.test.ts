import { describe, expect, it } from 'vitest'
import { createPartReader } from '../../../../core/package/archive/part-reader.ts'

const letters = new Blob(['abcdefghij'])

describe('reading parts of a file', () => {
  const textOf = async (bytes: Uint8Array) => new TextDecoder().decode(bytes)

  it('gives each part\'s bytes, also beside each other and where one is larger than usual', async () => {
    const parts = createPartReader(4)
    const read = (from: number, to: number) => parts.read(letters.slice(from, to), textOf)
    expect(await Promise.all([read(0, 4), read(4, 6), read(2, 10)])).toEqual(['abcd', 'ef', 'cdefghij'])
    expect([await read(8, 10), await read(0, 0)]).toEqual(['ij', ''])
  })

  it('uses a buffer again once the work on it is done', async () => {
    const parts = createPartReader(4)
    const kept: Uint8Array[] = []
    await parts.read(letters.slice(0, 4), async bytes => kept.push(bytes))
    await parts.read(letters.slice(4, 8), async bytes => kept.push(bytes))
    // The second read took the first one's buffer away.
    expect(kept.map(({ length }) => length)).toEqual([0, 4])
  })

  it('does without where the browser cannot read into a buffer', async () => {
    const part = letters.slice(2, 5)
    part.stream = () => new ReadableStream()
    expect(await createPartReader(4).read(part, textOf)).toBe('cde')
  })
})
