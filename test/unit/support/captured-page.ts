import type { CapturedPage } from '../../../extension/capture/capture-ports.ts'
import { newId } from '../../../core/journey/identifier.ts'

/** A captured page, wide as a desktop unless told otherwise. */
export function capturedPage({
  address = 'https://shop.example/pricing',
  title = 'Pricing',
  width = 1280,
  windowWidth = null as number | null,
  at = '2026-11-21T10:00:00.000Z',
} = {}): CapturedPage {
  return {
    pictureId: newId(),
    page: { address, title },
    fullAddress: null,
    facts: {
      viewport: { width, height: 800 },
      widthWithoutPanel: windowWidth ?? width,
      pixelRatio: 2,
      language: 'en-GB',
    },
    shot: {
      file: new Blob(['picture'], { type: 'image/jpeg' }),
      type: 'image/jpeg',
      width: width * 2,
      height: 1600,
      sha256: 'a'.repeat(64),
      redactions: [],
    },
    unread: { images: 0, canvases: 0, frames: 0 },
    picked: null,
    capturedAt: at,
  }
}
