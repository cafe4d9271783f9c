import { describe, expect, it } from 'vitest'
import { readScan, scanOf } from '../../../../extension/capture/scan-answer.ts'

const address = 'https://shop.example/pricing?plan=a#top'
const box = { x: 1, y: 2, width: 3, height: 4, kind: 'email' }
const whole = {
  address,
  width: 1280,
  height: 800,
  scrollX: 0,
  scrollY: 10,
  boxes: [box],
  unread: { images: 1, canvases: 2, frames: 3 },
  ownWords: 1,
  pixelRatio: 2,
  language: ' en-GB ',
  windowWidth: 3000,
}

describe('what a page says of itself', () => {
  it('is all of it, its window\'s width in its own pixels', () => {
    expect(readScan(whole, 2)).toEqual({ ...whole, language: 'en-GB', windowWidth: 1500 })
  })

  it.each([
    ['language', 'a'.repeat(5_000)],
    ['language', ''],
    ['language', 7],
    ['pixelRatio', 0],
    ['pixelRatio', 1e9],
    ['pixelRatio', null],
    ['windowWidth', 0],
    ['windowWidth', 'wide'],
  ])('loses the one fact that is odd: %s %j', (fact, odd) => {
    expect(readScan({ ...whole, [fact]: odd }, 1)).toEqual({ ...readScan(whole, 1), [fact]: null })
  })

  it.each([
    undefined,
    null,
    'hello',
    {},
    { ...whole, address: 'nowhere' },
    { ...whole, width: 0 },
    { ...whole, scrollY: Number.NaN },
    { ...whole, boxes: [{ ...box, width: -1 }] },
    { ...whole, boxes: [{ ...box, kind: '<img>' }] },
    { ...whole, boxes: Array.from({ length: 2_001 }).fill(box) },
    { ...whole, unread: { images: -1, canvases: 0, frames: 0 } },
  ])('is nothing where it is odd: %#', (answer) => {
    expect(readScan(answer, 1)).toBeNull()
  })

  it('is not the language of a page that came in its place, and nothing where that is of another site', () => {
    const scan = readScan(whole, 1)
    expect(scanOf(scan, address)).toEqual(scan)
    expect(scanOf(scan, 'https://shop.example/faq')).toEqual({ ...scan, language: null })
    expect(scanOf(scan, 'https://other.example/pricing')).toBeNull()
  })
})
