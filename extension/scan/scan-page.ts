import type { PageScan } from './page-scan.ts'
import { scanDocument } from './scan-document.ts'
import { toPicture } from './visual-viewport.ts'

/** As much as a screenshot may have covered; a page that shows more is covered in larger parts. */
const mostBoxes = 2_000

/** Looks through what a window shows, its open frames too, for what is private. */
export function scanPage(window: Window): PageScan {
  const { document, innerWidth, innerHeight, scrollX, scrollY, devicePixelRatio, outerWidth } = window
  const found = scanDocument(document)
  return {
    address: window.location.href,
    width: innerWidth,
    height: innerHeight,
    scrollX,
    scrollY,
    pixelRatio: devicePixelRatio,
    windowWidth: outerWidth,
    language: document.documentElement?.getAttribute('lang') ?? null,
    boxes: found.boxes.slice(0, mostBoxes).map(box => toPicture(box, window.visualViewport)),
    unread: found.unread,
  }
}
