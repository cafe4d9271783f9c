import type { ScrolledPlace } from '../../../../extension/full-page/scroll-message.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../../../../core/package/format.ts'
import {
  bottomOf,
  isComplete,
  isCut,
  mostTiles,
  nextTop,
  pageEndOf,
  tileCount,
} from '../../../../extension/capture/page-tiles.ts'
import { planPieces, redactPieces } from '../../../../extension/capture/tile-pieces.ts'
import '../../support/property-seed.ts'

/** A page of 1280 by 800 CSS pixels that scrolls as a whole, at its top. */
const page: ScrolledPlace = {
  top: 0,
  contentHeight: 3_000,
  box: { x: 0, y: 0, width: 1265, height: 800 },
  width: 1265,
  height: 800,
  windowWidth: 1280,
  pixelRatio: 1,
}

/** Scrolls through a page as a capture does; browsers round where a page is scrolled to, to pixels of the screen. */
function walk(first: ScrolledPlace): ScrolledPlace[] {
  const { pixelRatio } = first
  const places = [first]
  for (let place = first; !isComplete(place, bottomOf(place)) && places.length < 200;) {
    const top = nextTop(place, bottomOf(place))
    place = { ...first, top: Math.floor(top * pixelRatio) / pixelRatio }
    places.push(place)
  }
  return places
}

/** In pixels. */
const largestScreen = 7_680 * 4_320

const someLength = (least: number, most: number) => fc.integer({ min: least, max: most })

/** Pages of any length in windows of any size, with anything around what scrolls in them. */
const somePage: fc.Arbitrary<ScrolledPlace> = fc.record({
  width: someLength(200, 3_000),
  height: someLength(200, 2_000),
  above: someLength(0, 60),
  below: someLength(0, 60),
  contentHeight: someLength(1, 60_000),
  pixelRatio: fc.constantFrom(0.5, 0.9, 1, 1.25, 1.5, 1.75, 2, 3),
}).map(({ width, height, above, below, contentHeight, pixelRatio }) => {
  const box = { x: 0, y: above, width, height: height - above - below }
  const sizes = { width, height, windowWidth: width, pixelRatio, box }
  return { ...page, ...sizes, contentHeight: Math.max(contentHeight, box.height) }
}).filter(({ width, height, pixelRatio }) => width * height * pixelRatio ** 2 <= largestScreen)

const planOf = (places: ScrolledPlace[]) => planPieces(places, places[0]!.pixelRatio, pageEndOf(places.at(-1)!))

describe('the tiles of a full page', () => {
  it('cover each row of the picture once, in their order', () => {
    fc.assert(fc.property(somePage, (first) => {
      const { size, pieces } = planOf(walk(first))
      let row = 0
      for (const { y, source } of pieces) {
        expect(y).toBe(row)
        row += source.height
      }
      expect(row).toBe(size.height)
    }))
  })

  it('show in each row what belongs there, to half a pixel', () => {
    fc.assert(fc.property(somePage, (first) => {
      const places = walk(first)
      const top = Math.round(first.box.y * first.pixelRatio)
      const inContents = planOf(places).pieces.filter(({ tile, y }) => tile > 0 || y === 0)
      for (const { tile, y, source } of inContents)
        expect(Math.abs(source.y + places[tile]!.top * first.pixelRatio - y)).toBeLessThanOrEqual(0.5)
      expect(inContents.every(({ y, source }) => y === 0 || source.y >= top)).toBe(true)
    }))
  })

  it('lie within what was photographed', () => {
    fc.assert(fc.property(somePage, (first) => {
      for (const { source } of planOf(walk(first)).pieces) {
        expect(Math.min(source.x, source.y)).toBeGreaterThanOrEqual(0)
        expect(source.y + source.height).toBeLessThanOrEqual(Math.round(first.height * first.pixelRatio))
      }
    }))
  })

  it('make a picture that a file may carry and browsers can draw, and no higher one than is said', () => {
    fc.assert(fc.property(somePage, (first) => {
      const { size } = planOf(walk(first))
      expect(size.width * size.height).toBeLessThan(limits.picturePixels)
      expect(size.height).toBeLessThanOrEqual(32_768)
      expect(size.height).toBeLessThanOrEqual(20_000 * first.pixelRatio + 1)
    }))
  })

  it('are as many as was said at the beginning', () => {
    fc.assert(fc.property(somePage, (first) => {
      const places = walk(first)
      expect(Math.abs(tileCount(first, bottomOf(first), 1) - places.length)).toBeLessThanOrEqual(1)
    }))
  })

  it('repeat at the end what is above it', () => {
    const places = walk(page)
    expect(places.map(({ top }) => top)).toEqual([0, 798, 1_596, 2_200])
    expect(planOf(places).pieces.map(({ y, source }) => [y, source.y, source.height]))
      .toEqual([[0, 0, 800], [800, 2, 798], [1_598, 2, 798], [2_396, 196, 604]])
  })

  it('leave out the scroll bar beside the page', () => {
    expect(planOf(walk(page)).size).toEqual({ width: 1265, height: 3_000 })
  })

  it('end where a picture does, which is known', () => {
    const endless = walk({ ...page, contentHeight: 90_000 })
    expect(isCut(endless.at(-1)!)).toBe(true)
    expect(planOf(endless).size.height).toBe(20_000)
    expect(endless.length).toBeLessThan(mostTiles)
    expect(isCut(walk(page).at(-1)!)).toBe(false)
  })
})

describe('what is private in tiles', () => {
  const email = { x: 10, y: 790, width: 100, height: 20, kind: 'email' }

  it('is covered in the picture wherever a part of it is shown', () => {
    const plan = planOf(walk(page))
    const found = redactPieces(plan, [[{ ...email, height: 10 }], [{ ...email, y: 0, height: 12 }], [], []])
    expect(found).toEqual([{ ...email, height: 10 }, { ...email, y: 798, height: 12 }])
  })

  it('is covered once where two tiles show it', () => {
    const plan = planOf(walk(page))
    const low = { ...email, y: 700, height: 20 }
    expect(redactPieces(plan, [[], [], [low], [{ ...low, y: 700 - 604 }]])).toEqual([{ ...low, y: 2_296 }])
  })

  it('is covered below contents that scroll by themselves, and not beside them', () => {
    const app = { ...page, box: { x: 200, y: 60, width: 1_065, height: 700 } }
    const places = walk(app)
    const below = { ...email, y: 770, height: 20 }
    const beside = { ...email, y: 400, height: 20 }
    const { size } = planOf(places)
    expect(redactPieces(planOf(places), places.map(() => [below, beside])))
      .toEqual([beside, { ...below, y: size.height - 30 }])
  })
})
