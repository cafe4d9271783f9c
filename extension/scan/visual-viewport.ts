import type { PrivateBox } from './page-scan.ts'

/** A box as a screenshot shows it: a page that is enlarged by a pinch shows a part of itself. */
export function toPicture(box: PrivateBox, viewport: VisualViewport | null): PrivateBox {
  const { scale, offsetLeft, offsetTop } = viewport ?? { scale: 1, offsetLeft: 0, offsetTop: 0 }
  return {
    kind: box.kind,
    x: (box.x - offsetLeft) * scale,
    y: (box.y - offsetTop) * scale,
    width: box.width * scale,
    height: box.height * scale,
  }
}
