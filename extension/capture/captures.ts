import type { FullPagePorts, FullPageRequest } from './capture-full-page.ts'
import type { CapturePorts, CaptureRequest } from './capture-ports.ts'
import { captureFullPage } from './capture-full-page.ts'
import { capturePage } from './capture-page.ts'

/** The captures of all windows, each of which has one page to show. */
export interface Captures {
  /**
   * Photographs what a window shows, by these ports or the usual ones. A page that is being scrolled is photographed by
   * nobody else: it is not as its user sees it.
   */
  page: (request: CaptureRequest, by?: CapturePorts) => Promise<void>
  /** Photographs a window's page from top to bottom, unless something of it is being photographed. */
  fullPage: (request: FullPageRequest) => Promise<void>
  /** Calls off the full page that is photographed in a window. */
  cancelFullPage: (windowId: number) => void
  isUnderWay: (windowId: number) => boolean
}

/** One that goes on. */
interface UnderWay {
  windowId: number
  /** Calls it off, where it is a full page. */
  stop: AbortController | null
  /** Whether its window is being told how it ended: who acts on what that says is not sent away any more. */
  isTold: boolean
}

/** @param onEnded told whenever one is over, however it ended */
export function createCaptures(ports: FullPagePorts, onEnded: () => void): Captures {
  const underWay = new Set<UnderWay>()
  const of = (windowId: number) => [...underWay].filter(capture => capture.windowId === windowId)
  const busyIn = (windowId: number) => of(windowId).filter(({ isTold }) => !isTold)
  const fullPageIn = (windowId: number) => busyIn(windowId).find(({ stop }) => stop !== null)

  async function run(capture: UnderWay, captured: Promise<void>): Promise<void> {
    underWay.add(capture)
    await captured.catch((error: unknown) => console.warn('Nobody could be told of a capture.', error))
    underWay.delete(capture)
    onEnded()
  }

  return {
    isUnderWay: windowId => of(windowId).length > 0,
    async page(request, by = ports) {
      if (fullPageIn(request.windowId))
        return
      const capture = { windowId: request.windowId, stop: null, isTold: false }
      await run(capture, capturePage(notingEnd(by, capture), request))
    },
    async fullPage(request) {
      if (busyIn(request.windowId).length > 0)
        return
      const stop = new AbortController()
      const capture = { windowId: request.windowId, stop, isTold: false }
      await run(capture, captureFullPage(notingEnd(ports, capture), request, stop.signal))
    },
    cancelFullPage: windowId => fullPageIn(windowId)?.stop?.abort(),
  }
}

/** The same ports, by which it is seen that a window is told how a capture ended. */
function notingEnd<Ports extends CapturePorts>(ports: Ports, capture: UnderWay): Ports {
  const publish: Ports['publish'] = (windowId, state) => {
    capture.isTold ||= state.kind !== 'capturing'
    return ports.publish(windowId, state)
  }
  return { ...ports, publish }
}
