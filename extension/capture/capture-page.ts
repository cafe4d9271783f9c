import type { Id } from '../../core/journey/identifier.ts'
import type { CapturedPage, CapturePorts, CaptureRequest, CaptureTab } from './capture-ports.ts'
import type { CaptureState } from './capture-state.ts'
import type { ReadScan } from './scan-answer.ts'
import { newId } from '../../core/journey/identifier.ts'
import { isAuditableAddress } from '../../core/journey/page.ts'
import { textLimits } from '../../core/journey/text.ts'
import { stateOfFailure } from './capture-failure.ts'
import { fitRedactions } from './fit-redactions.ts'
import { namePage } from './name-page.ts'
import { factsOf } from './page-facts.ts'
import { scanOf } from './scan-answer.ts'

/**
 * How often a screenshot is tried that the browser has no picture for yet, right after a navigation, or that shows
 * another state of the page than the one that was looked through.
 */
const mostAttempts = 3

/**
 * Photographs a window's page and keeps it as a draft; says in the window's capture state how that went.
 * The photograph is asked for before this returns, so that whatever opens afterwards does not narrow the page first;
 * so is where it shows something private.
 */
export function capturePage(ports: CapturePorts, request: CaptureRequest): Promise<void> {
  return settle(ports, request, queueShot(ports, request))
}

/** Photographs a window once it is its turn. */
export async function queueShot(
  ports: CapturePorts,
  request: CaptureRequest,
  attempts = mostAttempts,
): Promise<Taken> {
  try {
    return await ports.queue.add(() => takeShot(ports, request))
  }
  catch (error) {
    if (attempts === 1 || !/readback/i.test(String(error)))
      throw error
    return queueShot(ports, request, attempts - 1)
  }
}

/** A photograph, as a data address, the tab that it shows, and what was found out in the same moment. */
export interface Photograph {
  dataAddress: string
  tab: CaptureTab
  /** How wide the panel was by then. */
  panelWidth: number | null
  /** What the page showed that is private when the photograph was asked for, and once it was there. */
  before: ReadScan | null
  after: Promise<ReadScan | null>
}

/** A photograph, or that another tab came to the front. */
type Taken = Photograph | { kind: 'moved' }

async function takeShot(ports: CapturePorts, { windowId, tabId }: CaptureRequest): Promise<Taken> {
  const scanned = tabId ?? (await ports.activeTab(windowId))?.id
  if (scanned === undefined)
    return { kind: 'moved' }
  // In the same moment: the panel that opens next has no part in this picture.
  const shooting = photographScanned(ports, windowId, scanned)
  const [shot, panelWidth, tab] = await Promise.all([shooting, ports.panelWidth(windowId), ports.activeTab(windowId)])
  return tab?.id === scanned ? { ...shot, tab, panelWidth } : { kind: 'moved' }
}

/** Has the page looked through when the photograph is asked for, and right after it is there. */
async function photographScanned(
  ports: CapturePorts,
  windowId: number,
  tabId: number,
): Promise<Pick<Photograph, 'dataAddress' | 'before' | 'after'>> {
  const known = ports.rules()
  // The background may just have been woken by the keys.
  const rules = known instanceof Promise ? await known : known
  const scanning = ports.scan(tabId, rules, false)
  const dataAddress = await ports.photograph(windowId)
  const before = await scanning
  // Meanwhile the photograph is decoded.
  return { dataAddress, before, after: before ? ports.scan(tabId, rules, true) : Promise.resolve(null) }
}

async function settle(ports: CapturePorts, request: CaptureRequest, shot: Promise<Taken>): Promise<void> {
  // It may fail while the window is being told; the browser would list that as an error that nobody caught.
  shot.catch(() => undefined)
  const pictureId = newId()
  try {
    await ports.publish(request.windowId, { kind: 'capturing', pictureId })
    await ports.publish(request.windowId, await keepShot(ports, request, pictureId, await shot, mostAttempts))
  }
  catch (error) {
    await ports.publish(request.windowId, await stateOfFailure(error, request.tabId, ports.areFilesAllowed))
  }
}

async function keepShot(
  ports: CapturePorts,
  request: CaptureRequest,
  pictureId: Id,
  taken: Taken,
  attempts: number,
): Promise<CaptureState> {
  if ('kind' in taken)
    return taken
  const { address, title = '' } = taken.tab
  // The browser does let its own pages be photographed: the address decides, and the picture goes no further.
  if (!isAuditableAddress(address))
    return { kind: 'refused', address: address ?? null }
  const named = namePage(address, title, await ports.rules())
  if (named.page.address.length > textLimits.address)
    return { kind: 'address-too-long' }
  const capturedAt = ports.now()
  const developed = await develop(ports, taken, address, pictureId)
  if (developed) {
    const captured = { ...named, ...developed.page, pictureId, capturedAt }
    return keepDeveloped(ports, request, captured, developed.isOriginalKept)
  }
  if (attempts === 1)
    return { kind: 'unsteady' }
  return keepShot(ports, request, pictureId, await queueShot(ports, request, 1), attempts - 1)
}

interface Developed {
  page: Pick<CapturedPage, 'shot' | 'facts' | 'unread'>
  isOriginalKept: Promise<void>
}

/** Null where the page was in another state when it was looked through than when it was photographed. */
async function develop(
  ports: CapturePorts,
  { dataAddress, panelWidth, ...scans }: Photograph,
  address: string,
  pictureId: Id,
): Promise<Developed | null> {
  const before = scanOf(scans.before, address)
  let isOriginalKept = Promise.resolve()
  const shot = await ports.develop(dataAddress, async (size) => {
    const redactions = before ? fitRedactions(size, before, scanOf(await scans.after, address)) : []
    // While they are painted over.
    if (redactions?.length)
      isOriginalKept = ports.originals.keep(pictureId, dataAddress)
    return redactions
  })
  const page = shot && { shot, facts: factsOf(before, shot, panelWidth), unread: before?.unread ?? null }
  return page && { page, isOriginalKept }
}

async function keepDeveloped(
  ports: CapturePorts,
  { draftId, picked }: CaptureRequest,
  captured: Omit<CapturedPage, 'picked'>,
  isOriginalKept: Promise<void>,
): Promise<CaptureState> {
  const kept = ports.keep({ ...captured, picked }, draftId)
  const [id] = await Promise.all([kept, isOriginalKept]).catch(async (error) => {
    await isOriginalKept
    await ports.originals.forget([captured.pictureId])
    throw error
  })
  return { kind: 'captured', draftId: id, serial: newId() }
}
