import type { PageScan } from './page-scan.ts'
import { joinNeighbours } from './page-box.ts'
import { createPrivateFinder } from './private-finder.ts'
import { scanDocument } from './scan-document.ts'
import { toPicture } from './visual-viewport.ts'

/** As much as a screenshot may have covered; a page that shows more is covered in larger parts. */
const mostBoxes = 2_000

/**
 * Looks through what a window shows, its open frames too, for what is private.
 * @param ownWords what is private beside what is found by itself
 */
export function scanPage(window: Window, ownWords: readonly string[] = []): PageScan {
  const { document, innerWidth, innerHeight, scrollX, scrollY, devicePixelRatio, outerWidth } = window
  const found = scanDocument(document, createPrivateFinder(ownWords))
  return {
    address: window.location.href,
    width: innerWidth,
    height: innerHeight,
    scrollX,
    scrollY,
    pixelRatio: devicePixelRatio,
    windowWidth: outerWidth,
    language: document.documentElement?.getAttribute('lang') ?? null,
    boxes: joinNeighbours(found.boxes, mostBoxes).map(box => toPicture(box, window.visualViewport)),
    unread: found.unread,
    ownWords: ownWords.length,
  }
}
