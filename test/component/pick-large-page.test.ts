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

/** Milliseconds a place, at the median of rounds over all places: one round may be cut short by whatever else runs. */
function timeOf(act: (place: Point) => void): number {
  const rounds = Array.from({ length: 7 }, () => {
    const start = performance.now()
    places.forEach(act)
    return (performance.now() - start) / places.length
  })
  return rounds.sort((a, b) => a - b)[3]!
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
  expect(hovered / bare).toBeLessThan(15)
})
