import type { Hairline } from '../hairline.ts'
import type { Sides } from './sides.ts'
import type { Block } from './upright-list.ts'

/**
 * Between stages across the whole, between touchpoints and slivers in the list alone, and between list and curve.
 * @param ends top and foot of the list, px
 */
export function uprightHairlinesOf(blocks: Block[], { plot }: Sides, ends: [number, number]): Hairline[] {
  const [top, foot] = ends
  const mapWidth = plot.x + plot.width
  const stageEdges = new Set([top, ...blocks.map(block => block.top), foot])
  const headings = blocks.filter(({ parts }) => parts.length > 0).map(({ heading }) => heading)
  const laterParts = blocks.flatMap(({ parts }) => parts.slice(1))
  return [
    ...[...stageEdges].map(y => across(y, mapWidth)),
    ...headings.map(({ foot }) => across(foot, plot.x)),
    ...laterParts.map(({ top }) => ({ ...across(top, plot.x), dashed: true })),
    { x1: plot.x, y1: 0, x2: plot.x, y2: foot, dashed: false },
  ]
}

function across(y: number, width: number): Hairline {
  return { x1: 0, y1: y, x2: width, y2: y, dashed: false }
}
