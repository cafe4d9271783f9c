import type { UnreadParts } from '../../core/database/drafts/draft.ts'
import type { PrivateBox } from './page-scan.ts'
import type { PrivateFinder } from './private-finder.ts'
import { createBlockTexts } from './block-texts.ts'
import { isElementNode, isTextNode } from './node-types.ts'
import { intersectionOf, movedBy } from './page-box.ts'
import { privateBoxesOf } from './private-field.ts'
import { seenPartOf, windowBoxOf } from './seen-part.ts'
import { shadowOf } from './shadow-of.ts'
import { privateBoxesIn } from './text-boxes.ts'

/** What a document shows, in its own window's CSS pixels. */
export interface DocumentScan {
  boxes: PrivateBox[]
  unread: UnreadParts
}

/** A scan under way, and what finds private words for it. */
interface OngoingScan extends DocumentScan {
  finder: PrivateFinder
}

/** Looks through a document with its shadow trees and the frames of its own site. */
export function scanDocument(document: Document, finder: PrivateFinder): DocumentScan {
  const scan: OngoingScan = { boxes: [], unread: { images: 0, canvases: 0, frames: 0 }, finder }
  scanTree(document, scan)
  return scan
}

function scanTree(root: Document | ShadowRoot, scan: OngoingScan): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  const window = windowBoxOf(root.ownerDocument ?? root)
  const texts = createBlockTexts(block => add(scan.boxes, privateBoxesIn(block, window, scan.finder)))
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isTextNode(node))
      texts.add(node)
    else if (isElementNode(node))
      scanElement(node, scan, texts.end)
  }
  texts.end()
}

/** @param endLine tells that the text before and after the element stands on different lines */
function scanElement(element: Element, scan: OngoingScan, endLine: () => void): void {
  const shadow = shadowOf(element)
  if (shadow) {
    endLine()
    scanTree(shadow, scan)
  }
  switch (element.tagName) {
    case 'BR':
    case 'HR':
      return endLine()
    case 'INPUT':
    case 'SELECT':
    case 'TEXTAREA':
      endLine()
      return add(scan.boxes, privateBoxesOf(element as HTMLInputElement, scan.finder))
    case 'IFRAME':
    case 'FRAME':
      return scanFrame(element as HTMLIFrameElement, scan)
    case 'IMG':
    case 'VIDEO':
    case 'OBJECT':
    case 'EMBED':
    case 'image':
      scan.unread.images += countSeen(element)
      return
    case 'CANVAS':
      scan.unread.canvases += countSeen(element)
  }
}

/** A frame of another site keeps what it shows to itself. */
function scanFrame(frame: HTMLIFrameElement, scan: OngoingScan): void {
  const { contentDocument } = frame
  const seen = countSeen(frame)
  if (!contentDocument || seen === 0) {
    scan.unread.frames += contentDocument ? 0 : seen
    return
  }
  const within = scanDocument(contentDocument, scan.finder)
  const { x, y } = frame.getBoundingClientRect()
  const area = { x: x + frame.clientLeft, y: y + frame.clientTop, width: frame.clientWidth, height: frame.clientHeight }
  add(scan.boxes, within.boxes.flatMap((box) => {
    const part = intersectionOf(movedBy(box, area.x, area.y), area)
    return part ? [{ ...box, ...part }] : []
  }))
  scan.unread.images += within.unread.images
  scan.unread.canvases += within.unread.canvases
  scan.unread.frames += within.unread.frames
}

/** What is smaller than this in CSS pixels, such as an icon or a pixel that counts visitors, holds no words. */
const leastSide = 24

/** 1 where an element is to be seen and large enough to hold words, else 0. */
function countSeen(element: Element): number {
  const seen = seenPartOf(element.getBoundingClientRect(), element)
  return Number(seen !== null && Math.min(seen.width, seen.height) >= leastSide)
}

function add(boxes: PrivateBox[], found: PrivateBox[]): void {
  for (const box of found)
    boxes.push(box)
}
