import type { PictureSize, Redaction } from '../../core/journey/picture.ts'
import type { Shot } from './shot.ts'
import type { TilePlan } from './tile-pieces.ts'
import { sha256 } from '../../core/journey/sha256.ts'
import { dataAddress } from '../../core/screen/export/data-address.ts'
import { coverParts, packPicture } from '../../core/screen/redaction/paint-over.ts'
import { fitsMemory } from './originals.ts'
import { unpackPhotograph } from './shot.ts'

/** Beside contents that scroll by themselves, where nothing was photographed. */
const paper = '#fff'

/** Unpacks a photograph as far as its size is concerned. */
export async function openTile(dataAddress: string): Promise<{ file: Blob, size: PictureSize }> {
  const file = unpackPhotograph(dataAddress)
  const bitmap = await createImageBitmap(file)
  const { width, height } = bitmap
  bitmap.close()
  return { file, size: { width, height } }
}

/** A picture of a full page as it can be stored, and as it was. */
export interface Stitched {
  shot: Shot
  /** As a data address; null where nothing is covered, or where memory has no room for it. */
  original: string | null
}

/**
 * Makes one picture of tiles, of which one at a time is unpacked.
 * @param tiles JPEGs
 * @param redactions what of the picture is to be covered
 */
export async function stitchTiles(tiles: Blob[], plan: TilePlan, redactions: Redaction[]): Promise<Stitched> {
  const { width, height } = plan.size
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!
  context.fillStyle = paper
  context.fillRect(0, 0, width, height)
  for (const [index, tile] of tiles.entries())
    await drawTile(context, tile, plan.pieces.filter(piece => piece.tile === index))
  const original = redactions.length > 0 ? await addressOf(await packPicture(canvas)) : null
  coverParts(context, redactions)
  const file = await packPicture(canvas)
  const hash = await sha256(new Uint8Array(await file.arrayBuffer()))
  return { shot: { file, type: 'image/jpeg', width, height, sha256: hash, redactions }, original }
}

async function drawTile(
  context: OffscreenCanvasRenderingContext2D,
  tile: Blob,
  pieces: TilePlan['pieces'],
): Promise<void> {
  const bitmap = await createImageBitmap(tile)
  for (const { source: { x, y, width, height }, x: left, y: top } of pieces)
    context.drawImage(bitmap, x, y, width, height, left, top, width, height)
  bitmap.close()
}

/** As browsers hand over a screenshot. */
async function addressOf(file: Blob): Promise<string | null> {
  return fitsMemory(file.size) ? dataAddress(file) : null
}
