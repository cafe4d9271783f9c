import type { UnreadParts } from '../../core/database/drafts/draft.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Redaction } from '../../core/journey/picture.ts'
import type { CapturedPage } from './capture-ports.ts'
import type { CaptureState } from './capture-state.ts'
import type { NamedPage } from './name-page.ts'
import type { ScrolledTab } from './scroll-tab.ts'
import type { PageProgress, ShootPorts, ShotTab, Tile } from './shoot-page.ts'
import type { Stitched } from './stitch-tiles.ts'
import type { TilePlan } from './tile-pieces.ts'
import { newId } from '../../core/journey/identifier.ts'
import { isAuditableAddress } from '../../core/journey/page.ts'
import { textLimits } from '../../core/journey/text.ts'
import { stateOfFailure } from './capture-failure.ts'
import { namePage } from './name-page.ts'
import { factsOf } from './page-facts.ts'
import { isCut, pageEndOf } from './page-tiles.ts'
import { ScrollEnded } from './scroll-tab.ts'
import { shootPage, Unsteady } from './shoot-page.ts'
import { planPieces, redactPieces } from './tile-pieces.ts'

/** What a capture of a full page needs beside what any capture does. */
export interface FullPagePorts extends ShootPorts {
  /** Has a tab's page ready to be scrolled, until it is ended or the signal calls it off. */
  scroll: (tabId: number, signal: AbortSignal) => Promise<ScrolledTab>
  stitch: (tiles: Blob[], plan: TilePlan, redactions: Redaction[]) => Promise<Stitched>
}

/** Which window's page to photograph from top to bottom, and into which draft. */
export interface FullPageRequest {
  windowId: number
  draftId: Id | null
}

/**
 * Photographs a window's page from top to bottom and keeps it as one picture of a draft; says in the window's capture
 * state how far that is and how it went. The page is as it was afterwards, and nothing half is kept.
 * @param signal calls it off
 */
export async function captureFullPage(
  ports: FullPagePorts,
  request: FullPageRequest,
  signal: AbortSignal,
): Promise<void> {
  const { windowId } = request
  try {
    await ports.publish(windowId, await captureTab(ports, request, signal))
  }
  catch (error) {
    await ports.publish(windowId, await stateOfEnd(error, ports))
  }
}

/** What a window is told of a full page that came to nothing. */
async function stateOfEnd(error: unknown, ports: FullPagePorts): Promise<CaptureState> {
  if (error instanceof Unsteady)
    return { kind: 'unsteady' }
  if (!(error instanceof ScrollEnded))
    return stateOfFailure(error, null, ports.areFilesAllowed)
  const kinds = { user: 'cancelled', hidden: 'moved', resized: 'page-changed', gone: 'page-changed' } as const
  return { kind: kinds[error.reason] }
}

async function captureTab(ports: FullPagePorts, request: FullPageRequest, signal: AbortSignal): Promise<CaptureState> {
  const tab = await ports.activeTab(request.windowId)
  if (!tab)
    return { kind: 'moved' }
  const { id, windowId, address, title = '' } = tab
  if (address === undefined)
    return { kind: 'no-permission' }
  if (!isAuditableAddress(address))
    return { kind: 'refused', address }
  const named = namePage(address, title, await ports.rules())
  if (named.page.address.length > textLimits.address)
    return { kind: 'address-too-long' }
  return captureNamed(ports, request, { id, windowId, address }, named, signal)
}

async function captureNamed(
  ports: FullPagePorts,
  { windowId, draftId }: FullPageRequest,
  tab: ShotTab,
  named: NamedPage,
  signal: AbortSignal,
): Promise<CaptureState> {
  const pictureId = newId()
  const tell = (parts: PageProgress) => ports.publish(windowId, { kind: 'capturing', pictureId, parts })
  await tell({ done: 0, total: 1 })
  const capturedAt = ports.now()
  const page = await ports.scroll(tab.id, signal)
  const tiles = await shootPage(ports, tab, page, tell).finally(page.end)
  const { cutAt, original, ...kept } = await stitch(ports, tiles)
  if (signal.aborted)
    return { kind: 'cancelled' }
  if (original !== null)
    await ports.originals.keep(pictureId, original)
  const keptId = await ports.keep({ ...named, ...kept, pictureId, capturedAt, picked: null }, draftId)
  return { kind: 'captured', draftId: keptId, serial: newId(), ...cutAt === null ? {} : { cutAt } }
}

type StitchedPage = Pick<CapturedPage, 'shot' | 'facts' | 'unread'> & Pick<Stitched, 'original'> & {
  /** Where the picture ends though the page goes on, in CSS pixels; null where all of it is there. */
  cutAt: number | null
}

async function stitch(ports: FullPagePorts, tiles: Tile[]): Promise<StitchedPage> {
  const [first, last] = [tiles[0]!, tiles.at(-1)!]
  const scale = first.size.width / first.place.windowWidth
  const plan = planPieces(tiles.map(({ place }) => place), scale, pageEndOf(last.place))
  const redactions = redactPieces(plan, tiles.map(tile => tile.redactions))
  const { shot, original } = await ports.stitch(tiles.map(({ file }) => file), plan, redactions)
  return {
    shot,
    original,
    facts: factsOf(first.scan, first.size, first.panelWidth),
    unread: unreadIn(tiles),
    cutAt: isCut(last.place) ? Math.round(shot.height / scale) : null,
  }
}

/** An image that two parts show is counted twice: rather too many than too few. */
function unreadIn(tiles: Tile[]): UnreadParts {
  const sumOf = (part: keyof UnreadParts) => tiles.reduce((sum, { scan }) => sum + scan.unread[part], 0)
  return { images: sumOf('images'), canvases: sumOf('canvases'), frames: sumOf('frames') }
}
