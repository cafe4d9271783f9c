import type { PictureSize, Redaction } from '../../core/journey/picture.ts'
import type { ScrolledPlace } from '../full-page/scroll-message.ts'
import type { Photograph } from './capture-page.ts'
import type { CapturePorts } from './capture-ports.ts'
import type { ReadScan } from './scan-answer.ts'
import type { ScrolledTab } from './scroll-tab.ts'
import { NoPicture } from './capture-failure.ts'
import { queueShot } from './capture-page.ts'
import { fitRedactions } from './fit-redactions.ts'
import { bottomOf, isComplete, mostTiles, nextTop, tileCount } from './page-tiles.ts'
import { scanOf } from './scan-answer.ts'
import { ScrollEnded } from './scroll-tab.ts'

/** What photographing a page from top to bottom needs. */
export interface ShootPorts extends CapturePorts {
  /** Unpacks a photograph as far as its size is concerned. */
  openTile: (dataAddress: string) => Promise<{ file: Blob, size: PictureSize }>
}

/** Which tab a window is to show meanwhile. */
export interface ShotTab {
  id: number
  windowId: number
  address: string
}

/** One window's height of a page. */
export interface Tile {
  file: Blob
  size: PictureSize
  place: ScrolledPlace
  /** What of it is to be covered. */
  redactions: Redaction[]
  scan: ReadScan
  panelWidth: number | null
}

/** How many parts of a page are photographed, of how many as far as is known. */
export interface PageProgress {
  done: number
  total: number
}

/** The page moved each time between being looked through and being photographed. */
export class Unsteady extends Error {
  override name = 'Unsteady'
}

/** How often a part of a page is photographed that moves in between. */
const mostAttempts = 3

/** How far a page may slip between being scrolled and being photographed, in CSS pixels. */
const mostSlip = 0.5

/**
 * Photographs a page from top to bottom, as fast as browsers allow: to its end or to where a picture ends. Rejects with
 * `ScrollEnded` once it can't be scrolled any further, with `Unsteady` where it does not hold still.
 * @param tell told how far that is
 * @returns the tiles, each with what of it is to be covered
 */
export async function shootPage(
  ports: ShootPorts,
  tab: ShotTab,
  page: ScrolledTab,
  tell: (progress: PageProgress) => Promise<void>,
): Promise<Tile[]> {
  const tiles: Tile[] = []
  let place = await page.go(0)
  let covered = 0
  do {
    const tile = await shootTile(ports, tab, page, place, mostAttempts)
    tiles.push(tile)
    covered = bottomOf(tile.place)
    await tell({ done: tiles.length, total: tileCount(tile.place, covered, tiles.length) })
    if (isComplete(tile.place, covered) || tiles.length === mostTiles)
      return tiles
    place = await page.go(nextTop(tile.place, covered))
    // Where the page became shorter meanwhile, there is nothing more of it.
  } while (bottomOf(place) > covered + 1)
  return tiles
}

async function shootTile(
  ports: ShootPorts,
  tab: ShotTab,
  page: ScrolledTab,
  place: ScrolledPlace,
  attempts: number,
): Promise<Tile> {
  const taken = await queueShot(ports, { windowId: tab.windowId, tabId: tab.id, draftId: null, picked: null })
  if ('kind' in taken)
    throw new ScrollEnded('hidden')
  const tile = await developTile(ports, tab, taken, place)
  const after = await page.look()
  // It may have grown once its end came into sight.
  if (tile && Math.abs(after.top - place.top) < mostSlip)
    return { ...tile, place: { ...place, contentHeight: after.contentHeight } }
  if (attempts === 1)
    throw whyNot(taken)
  return shootTile(ports, tab, page, await page.go(place.top), attempts - 1)
}

/** Why a part of a page is not taken in the end. */
function whyNot({ before }: Photograph): Error {
  return before ? new Unsteady('The page did not hold still.') : new NoPicture('The page could not be looked through.')
}

/**
 * Null where the page was in another state when it was looked through than when it was photographed, or did not answer:
 * a page that answered a moment ago answers again, and a part of it that nobody looked through is not kept.
 */
async function developTile(
  ports: ShootPorts,
  { address }: ShotTab,
  taken: Photograph,
  place: ScrolledPlace,
): Promise<Tile | null> {
  const { file, size } = await ports.openTile(taken.dataAddress)
  const scan = scanOf(taken.before, address)
  if (!scan)
    return null
  const redactions = fitRedactions(size, scan, scanOf(await taken.after, address))
  return redactions && { file, size, place, redactions, scan, panelWidth: taken.panelWidth }
}
