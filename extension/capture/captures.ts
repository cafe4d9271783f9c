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

/** @param onEnded told whenever one is over, however it ended */
export function createCaptures(ports: FullPagePorts, onEnded: () => void): Captures {
  const underWay: Pick<CaptureRequest, 'windowId'>[] = []
  /** By window, what calls off the full page that is photographed there. */
  const fullPages = new Map<number, AbortController>()
  const isUnderWay = (windowId: number) => underWay.some(request => request.windowId === windowId)

  async function run(request: Pick<CaptureRequest, 'windowId'>, captured: Promise<void>): Promise<void> {
    underWay.push(request)
    await captured.catch((error: unknown) => console.warn('Nobody could be told of a capture.', error))
    underWay.splice(underWay.indexOf(request), 1)
    onEnded()
  }

  return {
    isUnderWay,
    async page(request, by = ports) {
      if (!fullPages.has(request.windowId))
        await run(request, capturePage(by, request))
    },
    async fullPage(request) {
      const { windowId } = request
      if (isUnderWay(windowId))
        return
      const stop = new AbortController()
      fullPages.set(windowId, stop)
      await run(request, captureFullPage(ports, request, stop.signal))
      fullPages.delete(windowId)
    },
    cancelFullPage: windowId => fullPages.get(windowId)?.abort(),
  }
}
