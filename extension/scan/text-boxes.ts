import type { BlockText, TextPiece } from './block-texts.ts'
import type { PageBox } from './page-box.ts'
import type { PrivateBox } from './page-scan.ts'
import type { PrivateFinder } from './private-finder.ts'
import { collapseBlanks } from './collapse-blanks.ts'
import { joinLines } from './join-lines.ts'
import { intersectionOf } from './page-box.ts'
import { seenPartOf } from './seen-part.ts'
import { splitAtGaps } from './split-at-gaps.ts'

/**
 * Where a block shows what is private. A number may be split over elements, so pieces that a reader sees joined are
 * read as one; each is read by itself too, since two side by side may make another number of it.
 * @param window the box of the block's own
 */
export function privateBoxesIn(block: BlockText, window: PageBox, finder: PrivateFinder): PrivateBox[] {
  const { pieces } = block
  if (!finder.mayHold(block.text) || !isWithin(window, block))
    return []
  if (pieces.length === 1)
    return boxesOf(block, finder)
  const isWorthIt = holdsPrivate(block, finder) || pieces.some(piece => holdsPrivate(aloneOf(piece), finder))
  return isWorthIt ? splitAtGaps(block).flatMap(group => boxesOfGroup(group, finder)) : []
}

/** Most of a long page is not: where a text lies is known much sooner than what is in it. */
function isWithin(window: PageBox, { text, pieces }: BlockText): boolean {
  return intersectionOf(rangeOf(pieces, 0, text.length).getBoundingClientRect(), window) !== null
}

function boxesOfGroup(group: BlockText, finder: PrivateFinder): PrivateBox[] {
  const alone = group.pieces.length > 1 ? group.pieces.map(aloneOf) : []
  return [group, ...alone].flatMap(block => boxesOf(block, finder))
}

function holdsPrivate({ text }: BlockText, finder: PrivateFinder): boolean {
  return finder.mayHold(text) && finder.find(collapseBlanks(text).collapsed).length > 0
}

function aloneOf({ node }: TextPiece): BlockText {
  return { text: node.data, pieces: [{ node, start: 0 }] }
}

function boxesOf({ text, pieces }: BlockText, finder: PrivateFinder): PrivateBox[] {
  const { collapsed, indexOf } = collapseBlanks(text)
  return finder.find(collapsed).flatMap(({ start, end, kind }) => {
    const range = rangeOf(pieces, indexOf(start), indexOf(end - 1) + 1)
    return joinLines([...range.getClientRects()]).flatMap((rect) => {
      const box = seenPartOf(rect, range.commonAncestorContainer)
      return box ? [{ ...box, kind }] : []
    })
  })
}

function rangeOf(pieces: TextPiece[], start: number, end: number): Range {
  const first = pieces.findLast(piece => piece.start <= start)!
  const last = pieces.findLast(piece => piece.start < end)!
  const range = first.node.ownerDocument.createRange()
  range.setStart(first.node, start - first.start)
  range.setEnd(last.node, end - last.start)
  return range
}
