import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redrawForeign } from '../../../../extension/pictures/redraw-foreign.ts'
import { storedSize } from '../../../../extension/pictures/stored-size.ts'
import { takenAt } from '../../../../extension/pictures/taken-at.ts'

const now = '2026-11-21T10:00:00.000Z'
const clock = { now: () => new Date(now) }
const taken = (lastModified: number) => takenAt({ lastModified }, clock)

describe('the size of a picture from elsewhere', () => {
  it.each([
    ['a phone\'s screen as it is', [1_320, 2_868], [1_320, 2_868]],
    ['a letter captured as a whole', [800, 6_000], [800, 6_000]],
    ['a photo scaled down', [4_032, 3_024], [2_582, 1_936]],
    ['a strip that is very long', [20, 50_000], [3, 8_000]],
    ['a line of one pixel', [1, 100_000], [1, 8_000]],
  ])('is that of %s', (_, [width, height], [narrower, lower]) => {
    expect(storedSize({ width: width!, height: height! })).toEqual({ width: narrower, height: lower })
  })

  it('is never above the most, and keeps its proportions as far as pixels go', () => {
    const edge = fc.integer({ min: 1, max: 60_000 })
    fc.assert(fc.property(edge, edge, (width, height) => {
      const within = storedSize({ width, height })
      expect(within.width * within.height).toBeLessThan(5_010_000)
      expect(Math.max(within.width, within.height)).toBeLessThanOrEqual(8_000)
      expect(Math.min(within.width, within.height)).toBeGreaterThan(0)
      const scale = within.width / width
      expect(Math.abs(within.height - Math.max(1, height * scale))).toBeLessThan(height / width + 1)
    }))
  })
})

describe('the time of a picture from elsewhere', () => {
  it.each([
    ['its file\'s', Date.parse('2026-11-20T08:30:00.000Z'), '2026-11-20T08:30:00.000Z'],
    ['now where its file is of the future', Date.parse('2027-01-01T00:00:00.000Z'), now],
    ['now where its file has none', 0, now],
    ['now where its file is older than any timestamp', Date.parse('1999-12-31T23:59:59.999Z'), now],
    ['now where its file\'s is no time', Number.NaN, now],
    ['now where its file\'s is out of all bounds', -9e15, now],
  ])('is %s', (_, lastModified, time) => {
    expect(taken(lastModified)).toBe(time)
  })
})

describe('a file that is no picture', () => {
  it('is not unpacked at all', async () => {
    const file = new File(['%PDF-1.7'], 'a.jpg', { type: 'image/jpeg' })
    expect(await redrawForeign(file, clock)).toEqual({ fault: 'pdf' })
  })

  it('is not even read where it has too many bytes', async () => {
    const huge = { size: 60_000_001, arrayBuffer: () => Promise.reject(new Error('it was read')) } as unknown as File
    expect(await redrawForeign(huge, clock)).toEqual({ fault: 'too-large' })
  })

  it('is a folder where it can\'t be read', async () => {
    const folder = { size: 4_096, arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }
    expect(await redrawForeign(folder as unknown as File, clock)).toEqual({ fault: 'unreadable' })
  })
})
