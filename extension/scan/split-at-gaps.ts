import type { BlockText, TextPiece } from './block-texts.ts'

/** How far two pieces of one word may lie apart, in CSS pixels. */
const mostGap = 3

/** A block's text in as many parts as a reader sees: a page may set what is written side by side far apart. */
export function splitAtGaps({ pieces }: BlockText): BlockText[] {
  const groups: TextPiece[][] = []
  let before: DOMRect | undefined
  for (const piece of pieces) {
    const rects = rectsOf(piece.node)
    if (groups.length === 0 || (before && rects[0] && areApart(before, rects[0])))
      groups.push([])
    groups.at(-1)!.push(piece)
    before = rects.at(-1) ?? before
  }
  return groups.map(blockOfPieces)
}

/** On one line with room between them; what goes on in the next line goes on. */
function areApart(a: DOMRect, b: DOMRect): boolean {
  const isOneLine = b.top < a.bottom && a.top < b.bottom
  return isOneLine && (b.left - a.right > mostGap || b.right < a.left)
}

function rectsOf(node: Text): DOMRect[] {
  const range = node.ownerDocument.createRange()
  range.selectNodeContents(node)
  return [...range.getClientRects()]
}

function blockOfPieces(pieces: TextPiece[]): BlockText {
  let length = 0
  const placed = pieces.map(({ node }) => {
    const start = length
    length += node.data.length
    return { node, start }
  })
  return { text: pieces.map(({ node }) => node.data).join(''), pieces: placed }
}
