import type { UnreadParts } from '../../core/database/drafts/draft.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { PictureSize, Redaction } from '../../core/journey/picture.ts'
import type { RedactionRules } from '../../core/journey/redaction-rules.ts'
import type { Timestamp } from '../../core/journey/timestamp.ts'
import type { Picked } from '../pick/picked.ts'
import type { CaptureQueue } from './capture-queue.ts'
import type { CaptureState } from './capture-state.ts'
import type { NamedPage } from './name-page.ts'
import type { PageFacts } from './page-facts.ts'
import type { ReadScan } from './scan-answer.ts'
import type { Shot } from './shot.ts'
import { newId } from '../../core/journey/identifier.ts'
import { isAuditableAddress } from '../../core/journey/page.ts'
import { textLimits } from '../../core/journey/text.ts'
import { stateOfFailure } from './capture-failure.ts'
import { fitRedactions } from './fit-redactions.ts'
import { namePage } from './name-page.ts'
import { factsOf } from './page-facts.ts'
import { scanOf } from './scan-answer.ts'

/** A tab as far as a capture is concerned; its address and title are known only with the user's permission. */
interface CaptureTab {
  id: number
  windowId: number
  address: string | undefined
  title: string | undefined
}

/** A page that was captured. */
export interface CapturedPage extends NamedPage {
  /** The id of its screenshot. */
  pictureId: Id
  facts: PageFacts
  shot: Shot
  /** What of it could not be looked through for private words; null where nothing could. */
  unread: UnreadParts | null
  /** As the browser gave it, where something of it was covered: nothing but memory may keep it. */
  original: string | null
  capturedAt: Timestamp
  /** What was picked in it; null for all of it. */
  picked: Picked | null
}

/** What a capture needs of the browser and the store. */
export interface CapturePorts {
  queue: CaptureQueue
  /** Photographs what a window shows, as a data address; throws `NoPicture` where the browser gives none in time. */
  photograph: (windowId: number) => Promise<string>
  /** How wide the panel of a window is or last was, in device pixels; null where it was not open yet. */
  panelWidth: (windowId: number) => Promise<number | null>
  /** The tab that a window shows. */
  activeTab: (windowId: number) => Promise<CaptureTab | undefined>
  /** Covers what is private and packs a photograph; null where `redact` does not know what of it is private. */
  develop: (dataAddress: string, redact: (size: PictureSize) => Promise<Redaction[] | null>) => Promise<Shot | null>
  /** What is private; at once, once it is known. */
  rules: () => RedactionRules | Promise<RedactionRules>
  /** Looks a tab's page through, from the moment of the call on; null where it does not answer in time. */
  scan: (tabId: number, rules: RedactionRules) => Promise<ReadScan | null>
  /** Keeps a captured page as a draft, in the given one where that still is of the same page. */
  keep: (captured: CapturedPage, draftId: Id | null) => Promise<Id>
  /** Whether the browser's user lets the extension see files of this computer. */
  areFilesAllowed: () => Promise<boolean>
  publish: (windowId: number, state: CaptureState) => Promise<void>
  now: () => Timestamp
}

/**
 * How often a screenshot is tried that the browser has no picture for yet, right after a navigation, or that shows
 * another state of the page than the one that was looked through.
 */
const mostAttempts = 3

/** Which window to photograph, and into which draft. */
export interface CaptureRequest {
  windowId: number
  /** The tab that was at the front when the user asked; where it is known, no other is photographed. */
  tabId: number | null
  draftId: Id | null
  /** What was picked in the page just before; null for all of it. */
  picked: Picked | null
}

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
  const scanning = ports.scan(tabId, rules)
  const dataAddress = await ports.photograph(windowId)
  const before = await scanning
  // Meanwhile the photograph is decoded.
  return { dataAddress, before, after: before ? ports.scan(tabId, rules) : Promise.resolve(null) }
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
  const named = namePage(address, title)
  if (named.page.address.length > textLimits.address)
    return { kind: 'address-too-long' }
  const capturedAt = ports.now()
  const developed = await develop(ports, taken, address)
  if (developed)
    return keepDeveloped(ports, request, { ...named, ...developed, pictureId, capturedAt })
  if (attempts === 1)
    return { kind: 'unsteady' }
  return keepShot(ports, request, pictureId, await queueShot(ports, request, 1), attempts - 1)
}

type Developed = Pick<CapturedPage, 'shot' | 'facts' | 'unread' | 'original'>

/** Null where the page was in another state when it was looked through than when it was photographed. */
async function develop(ports: CapturePorts, taken: Photograph, address: string): Promise<Developed | null> {
  const { dataAddress, panelWidth, after } = taken
  const before = scanOf(taken.before, address)
  const shot = await ports.develop(dataAddress, async size =>
    before ? fitRedactions(size, before, scanOf(await after, address)) : [])
  return shot && {
    shot,
    facts: factsOf(before, shot, panelWidth),
    unread: before?.unread ?? null,
    original: shot.redactions.length > 0 ? dataAddress : null,
  }
}

async function keepDeveloped(
  ports: CapturePorts,
  { draftId, picked }: CaptureRequest,
  captured: Omit<CapturedPage, 'picked'>,
): Promise<CaptureState> {
  return { kind: 'captured', draftId: await ports.keep({ ...captured, picked }, draftId), serial: newId() }
}
