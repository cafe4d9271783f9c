/** What a map looks like while somebody zooms, until it is laid out in its new width. */
export interface ZoomPreview {
  /** Makes what is drawn so many times as wide, around a point of what is drawn, px from its left edge. */
  stretch: (factor: number, pointX: number) => void
  /** How many times as wide it is at the moment. */
  factor: () => number
  end: () => void
}

/** Stretches a drawing as it is, which takes no time, however much there is in it. */
export function createZoomPreview(drawing: () => HTMLElement | null): ZoomPreview {
  let factor = 1
  return {
    stretch: (by, pointX) => {
      factor *= by
      setStyle(drawing(), `scaleX(${factor})`, `${pointX}px 0`)
    },
    factor: () => factor,
    end: () => {
      factor = 1
      setStyle(drawing(), '', '')
    },
  }
}

function setStyle(element: HTMLElement | null, transform: string, transformOrigin: string): void {
  if (element)
    Object.assign(element.style, { transform, transformOrigin, willChange: transform && 'transform' })
}
