import type { Point } from '../../extension/pick/box.ts'
import { expect, it, onTestFinished } from 'vitest'
import { page } from 'vitest/browser'
import { createOverlay } from '../../extension/pick/overlay.ts'
import { pointAtElement } from '../../extension/pick/point-at-element.ts'

const words = { hint: 'Click an element', foreign: 'picked as a whole' }

/** 100,000 elements: side by side, or in 1,000 rows. */
const pages = {
  flat: () => '<span>x </span>'.repeat(100_000),
  nested: () => `<div>${'<b>x </b>'.repeat(99)}</div>`.repeat(1_000),
}

const places: Point[] = Array.from({ length: 200 }, (_, n) => ({ x: 5 + (n * 37) % 380, y: 5 + (n * 53) % 680 }))

/** Milliseconds a place, in the best of some rounds over all places: the others were cut short by whatever else ran. */
function timeOf(act: (place: Point) => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 9; round++) {
    const start = performance.now()
    places.forEach(act)
    best = Math.min(best, performance.now() - start)
  }
  return best / places.length
}

it.each(Object.keys(pages) as (keyof typeof pages)[])('hovering over a large page is fluid: %s', async (kind) => {
  await page.viewport(400, 700)
  document.body.innerHTML = pages[kind]()
  const bare = timeOf(({ x, y }) => document.elementFromPoint(x, y))
  const lifetime = new AbortController()
  onTestFinished(() => {
    lifetime.abort()
    document.body.innerHTML = ''
  })
  const overlay = createOverlay(window, { kind: 'order', mode: 'element', language: 'en', words }, lifetime.signal)
  const pointing = pointAtElement(window, overlay, words.foreign)
  const hovered = timeOf((place) => {
    pointing.move(place)
    overlay.stayOnTop()
    overlay.mark(pointing.marked())
  })
  expect(pointing.marked()?.name?.kind).toMatch(/^(?:span|div|b)$/)
  // One that read or laid out all of the page would take some hundred times as long.
  expect(hovered / bare).toBeLessThan(60)
})
