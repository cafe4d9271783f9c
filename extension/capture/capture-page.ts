import type { Id } from '../../core/journey/identifier.ts'
import type { Timestamp } from '../../core/journey/timestamp.ts'
import type { CaptureQueue } from './capture-queue.ts'
import type { CaptureState } from './capture-state.ts'
import type { NamedPage } from './name-page.ts'
import type { PageAnswer } from './page-answer.ts'
import type { PageFacts } from './page-facts.ts'
import type { Shot } from './shot.ts'
import { newId } from '../../core/journey/identifier.ts'
import { isAuditableAddress } from '../../core/journey/page.ts'
import { textLimits } from '../../core/journey/text.ts'
import { stateOfFailure } from './capture-failure.ts'
import { namePage } from './name-page.ts'
import { factsOf } from './page-facts.ts'
import { settledWithin } from './settled-within.ts'

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
  capturedAt: Timestamp
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
  develop: (dataAddress: string) => Promise<Shot>
  /** Asks a page for what a picture does not show; null where it does not answer in time. */
  ask: (page: { id: number, address: string }) => Promise<PageAnswer | null>
  /** Keeps a captured page as a draft, in the given one where that still is of the same page. */
  keep: (captured: CapturedPage, draftId: Id | null) => Promise<Id>
  /** Adds facts that came late to what was kept. */
  complete: (draftId: Id, pictureId: Id, facts: PageFacts) => Promise<void>
  /** Whether the browser's user lets the extension see files of this computer. */
  areFilesAllowed: () => Promise<boolean>
  publish: (windowId: number, state: CaptureState) => Promise<void>
  now: () => Timestamp
}

/** How long a page is kept in memory alone for its facts; most answer sooner than a screenshot is developed. */
const promptMilliseconds = 400

/** How often a screenshot is tried that the browser has no picture for yet, right after a navigation. */
const mostAttempts = 3

/** Which window to photograph, and into which draft. */
export interface CaptureRequest {
  windowId: number
  /** The tab that was at the front when the user asked; where it is known, no other is photographed. */
  tabId: number | null
  draftId: Id | null
}

/**
 * Photographs a window's page and keeps it as a draft; says in the window's capture state how that went.
 * The photograph is asked for before this returns, so that whatever opens afterwards does not narrow the page first.
 */
export function capturePage(ports: CapturePorts, request: CaptureRequest): Promise<void> {
  const shot = queueShot(ports, request, mostAttempts)
  return settle(ports, request, shot)
}

async function queueShot(ports: CapturePorts, request: CaptureRequest, attempts: number): Promise<Taken> {
  try {
    return await ports.queue.add(() => takeShot(ports, request))
  }
  catch (error) {
    if (attempts === 1 || !/readback/i.test(String(error)))
      throw error
    return queueShot(ports, request, attempts - 1)
  }
}

/** A photograph, as a data address, the tab that it shows, and how wide the panel was by then. */
interface Photograph {
  dataAddress: string
  tab: CaptureTab
  panelWidth: number | null
}

type Taken = Photograph | { kind: 'moved' }

async function takeShot(ports: CapturePorts, { windowId, tabId }: CaptureRequest): Promise<Taken> {
  const photograph = ports.photograph(windowId)
  // In the same moment: the panel that opens next has no part in this picture.
  const asked = [photograph, ports.panelWidth(windowId), ports.activeTab(windowId)] as const
  const [dataAddress, panelWidth, tab] = await Promise.all(asked)
  return tab && (tabId === null || tab.id === tabId) ? { dataAddress, tab, panelWidth } : { kind: 'moved' }
}

async function settle(ports: CapturePorts, request: CaptureRequest, shot: Promise<Taken>): Promise<void> {
  // It may fail while the window is being told; the browser would list that as an error that nobody caught.
  shot.catch(() => undefined)
  const pictureId = newId()
  try {
    await ports.publish(request.windowId, { kind: 'capturing', pictureId })
    const taken = await shot
    const state = 'kind' in taken ? taken : await keepShot(ports, request, { ...taken, pictureId })
    await ports.publish(request.windowId, state)
  }
  catch (error) {
    await ports.publish(request.windowId, await stateOfFailure(error, request.tabId, ports.areFilesAllowed))
  }
}

async function keepShot(
  ports: CapturePorts,
  { draftId }: CaptureRequest,
  { dataAddress, tab: { id, address, title = '' }, panelWidth, pictureId }: Photograph & { pictureId: Id },
): Promise<CaptureState> {
  // The browser does let its own pages be photographed: the address decides, and the picture goes no further.
  if (!isAuditableAddress(address))
    return { kind: 'refused', address: address ?? null }
  const named = namePage(address, title)
  if (named.page.address.length > textLimits.address)
    return { kind: 'address-too-long' }
  const capturedAt = ports.now()
  const asking = ports.ask({ id, address })
  const shot = await ports.develop(dataAddress)
  const facts = asking.then(answer => factsOf(answer, shot, panelWidth))
  const kept = await keepFirst(ports, { ...named, pictureId, capturedAt, shot }, facts, draftId)
  return { kind: 'captured', draftId: kept, serial: newId() }
}

/** A page that is slow to tell its facts is kept without them, and has them added where they come after all. */
async function keepFirst(
  ports: CapturePorts,
  captured: Omit<CapturedPage, 'facts'>,
  asked: Promise<PageFacts>,
  draftId: Id | null,
): Promise<Id> {
  const prompt = await settledWithin(promptMilliseconds, asked)
  const facts = prompt ?? factsOf(null, captured.shot, null)
  const kept = await ports.keep({ ...captured, facts }, draftId)
  if (!prompt)
    await ports.complete(kept, captured.pictureId, await asked)
  return kept
}
