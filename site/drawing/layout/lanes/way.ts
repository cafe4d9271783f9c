import type { Column, SliverColumn, Span, WayPart } from '../columns/columns.ts'
import { shownColumns, sliverColumns } from '../columns/columns.ts'

/** What stands side by side on a map that runs from left to right, and its edges, px. */
export interface MapWay {
  spans: Span[]
  /** The touchpoints that are shown, in walking order. */
  columns: Column[]
  slivers: SliverColumn[]
  left: number
  right: number
}

/** @param edges where the captions end, and the map */
export function wayOf(spans: Span[], edges: Pick<MapWay, 'left' | 'right'>): MapWay {
  const parts = partsOf({ spans })
  return { spans, columns: shownColumns(parts), slivers: sliverColumns(parts), ...edges }
}

/** What stands on it, one after the other. */
export function partsOf({ spans }: Pick<MapWay, 'spans'>): WayPart[] {
  return spans.flatMap(({ parts }) => parts)
}
