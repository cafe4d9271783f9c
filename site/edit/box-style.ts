import type { Rectangle } from '../drawing/layout/rectangle.ts'

/** Puts an element where a part of the map is. */
export function boxStyle({ x, y, width, height }: Rectangle): Record<'left' | 'top' | 'width' | 'height', string> {
  return { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` }
}
