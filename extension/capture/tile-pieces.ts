import type { PictureSize, Redaction } from '../../core/journey/picture.ts'
import type { ScrolledPlace } from '../full-page/scroll-message.ts'
import type { PageBox } from '../scan/page-box.ts'
import { intersectionOf, movedBy } from '../scan/page-box.ts'
import { thinOut } from './fit-redactions.ts'

/** A part of a tile, and where in the picture of the full page it belongs; all in pixels. */
interface TilePiece {
  /** Its index. */
  tile: number
  source: PageBox
  x: number
  y: number
}

/** How tiles make one picture. */
export interface TilePlan {
  size: PictureSize
  pieces: TilePiece[]
}

/**
 * Which part of each tile belongs where: all of the first, then of each what no other showed before, at last what the
 * first showed below the contents that scroll. Every row of the contents is there once.
 * @param places where each tile was photographed, from top to bottom and without gaps
 * @param scale pixels of a tile per CSS pixel
 * @param end how far down the contents go, in CSS pixels
 */
export function planPieces(places: readonly ScrolledPlace[], scale: number, end: number): TilePlan {
  const pixels = (length: number) => Math.round(length * scale)
  const [{ box, width, height }] = places as [ScrolledPlace]
  const size = { width: pixels(width), height: pixels(height) }
  const [left, top] = [pixels(box.x), pixels(box.y)]
  const [right, bottom] = [Math.min(size.width, pixels(box.x + box.width)), pixels(box.y + box.height)]
  const last = Math.min(pixels(end), pixels(places.at(-1)!.top) + bottom - top)
  const pieces: TilePiece[] = []
  let covered = 0
  places.forEach((place, tile) => {
    const start = pixels(place.top)
    const rows = Math.min(start + bottom - top, last) - covered
    if (rows <= 0)
      return
    const source = { x: left, y: top + covered - start, width: right - left, height: rows }
    pieces.push({ tile, source, x: left, y: top + covered })
    covered += rows
  })
  return withSurroundings({ size, pieces }, { top, bottom, covered })
}

/** Adds what is seen around the contents, which no tile but the first shows. */
function withSurroundings(
  { size, pieces }: TilePlan,
  { top, bottom, covered }: { top: number, bottom: number, covered: number },
): TilePlan {
  const rowsBelow = size.height - bottom
  const { width } = size
  const first = { tile: 0, source: { x: 0, y: 0, width, height: top + pieces[0]!.source.height }, x: 0, y: 0 }
  const below = { tile: 0, source: { x: 0, y: bottom, width, height: rowsBelow }, x: 0, y: top + covered }
  return {
    size: { width, height: top + covered + Math.max(0, rowsBelow) },
    pieces: [first, ...pieces.slice(1), ...rowsBelow > 0 ? [below] : []],
  }
}

/**
 * What of a picture is to be covered: all that is in a tile, wherever a part of it is shown.
 * @param redactions of each tile
 */
export function redactPieces({ size, pieces }: TilePlan, redactions: readonly Redaction[][]): Redaction[] {
  const all = { x: 0, y: 0, ...size }
  return thinOut(pieces.flatMap(({ tile, source, x, y }) => redactions[tile]!.flatMap((redaction) => {
    if (!intersectionOf(redaction, source))
      return []
    const part = intersectionOf(movedBy(redaction, x - source.x, y - source.y), all)
    return part ? [{ ...redaction, ...part }] : []
  })))
}
