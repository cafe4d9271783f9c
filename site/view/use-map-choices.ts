import type { WritableComputedRef } from 'vue'
import type { Layout } from '../../core/journey/context.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { MapLevel } from '../drawing/layout/columns/density.ts'
import { computed } from 'vue'
import { layouts } from '../../core/journey/context.ts'
import { levels } from '../drawing/layout/columns/density.ts'
import { useQuery } from '../parts/use-query.ts'

/** What the reader chose to look at; it stands in the address, so that a reload or a bookmark shows the same. */
export interface MapChoices {
  /** Undefined where nothing was chosen; null pools all layouts. */
  layout: WritableComputedRef<Layout | null | undefined>
  /** Whether what only the panel narrowed is kept apart from what was seen on desktops. */
  narrowedApart: WritableComputedRef<boolean>
  /** Undefined where nothing was chosen; null pools all markets. */
  market: WritableComputedRef<string | null | undefined>
  /** The curve's criterion, by id; undefined where nothing was chosen. */
  curve: WritableComputedRef<Id | undefined>
  /** The criterion over the stages, by id; undefined where it is that of the curve. */
  stageScores: WritableComputedRef<Id | undefined>
  /** Touchpoints that nobody rated and that are shown all the same, each with those folded with it. */
  unfolded: WritableComputedRef<Id[]>
  /** How much the columns show; null for as much as there is room for. Choosing it forgets the zoom. */
  level: WritableComputedRef<MapLevel | null>
  /** How many times as wide as there is room for; null where nobody zoomed. Zooming forgets the level. */
  zoom: WritableComputedRef<number | null>
  /** The touchpoint whose evidence is open. */
  touchpoint: WritableComputedRef<Id | undefined>
}

/**
 * Reads and writes the choices in the route's query. The browser's way back leads to the choice before, and from
 * however many touchpoints to the map without any.
 */
export function useMapChoices(): MapChoices {
  const { read, readAll, push: put, replace } = useQuery()
  return {
    layout: computed({
      get: () => read('layout') === 'all' ? null : layouts.find(layout => layout === read('layout')),
      set: layout => put({ layout: layout === null ? 'all' : layout }),
    }),
    narrowedApart: computed({
      get: () => read('narrowed') === 'apart',
      set: apart => put({ narrowed: apart ? 'apart' : undefined }),
    }),
    // A market may have any name, so that pooling them needs a word of its own.
    market: computed({
      get: () => read('markets') === 'all' ? null : read('market'),
      set: market => put({ market: market ?? undefined, markets: market === null ? 'all' : undefined }),
    }),
    curve: computed({ get: () => read('curve'), set: curve => put({ curve }) }),
    stageScores: computed({ get: () => read('stages'), set: stages => put({ stages }) }),
    unfolded: computed({ get: () => readAll('unfolded'), set: unfolded => put({ unfolded }) }),
    level: computed({
      get: () => levels.find(level => level === read('level')) ?? null,
      set: level => replace({ level: level ?? undefined, zoom: undefined }),
    }),
    zoom: computed({
      get: () => zoomFrom(read('zoom')),
      set: zoom => replace({ zoom: zoom === null ? undefined : zoom.toFixed(2), level: undefined }),
    }),
    touchpoint: computed({
      get: () => read('touchpoint'),
      set: touchpoint => touchpoint && read('touchpoint') ? replace({ touchpoint }) : put({ touchpoint }),
    }),
  }
}

/** Null where an address says no number that a map can be zoomed by. */
function zoomFrom(value: string | undefined): number | null {
  const zoom = Number(value)
  return zoom >= 1 && zoom < Infinity ? zoom : null
}
