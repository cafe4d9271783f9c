import type { ComputedRef, WritableComputedRef } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { View, ViewContent } from '../../core/journey/view.ts'
import type { MapLevel } from '../drawing/layout/columns/density.ts'
import type { LaneName } from '../drawing/layout/lanes/lane-names.ts'
import type { Sorting } from '../parts/sorting.ts'
import type { FilterChange } from './view-query.ts'
import { computed } from 'vue'
import { isSameJson } from '../../core/journey/version.ts'
import { levels } from '../drawing/layout/columns/density.ts'
import { laneNames, usualLanes } from '../drawing/layout/lanes/lane-names.ts'
import { sortingOf, sortingText } from '../parts/sorting.ts'
import { useQuery } from '../parts/use-query.ts'
import { changedQuery, contentFrom, nothingChosen, queryOf } from './view-query.ts'

/** What the reader chose to look at; it stands in the address, so that a reload or a bookmark shows the same. */
export interface MapChoices {
  /** All of it that a view keeps. */
  content: ComputedRef<ViewContent>
  /** Chooses something of what is scored and shown; undefined where nothing shall be chosen. */
  choose: (change: FilterChange) => Promise<unknown>
  /** The view that was chosen last, whatever was changed since; undefined where none was. */
  viewId: ComputedRef<Id | undefined>
  /** Shows the map as a view has it, in one step; null for a map of which nobody chose anything. */
  showView: (view: View | null) => Promise<unknown>
  /** Notes that what is shown is a view now. */
  nameView: (id: Id | undefined) => Promise<unknown>
  /** Never none. */
  lanes: WritableComputedRef<readonly LaneName[]>
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
  /** What the table is sorted by; null for walking order. */
  sorting: WritableComputedRef<Sorting | null>
  /** The touchpoint whose evidence is open. */
  touchpoint: WritableComputedRef<Id | undefined>
}

/**
 * Reads and writes the choices in the route's query. The browser's way back leads to the choice before, and from
 * however many touchpoints to the map without any.
 */
export function useMapChoices(): MapChoices {
  const { read, readAll, push: put, replace } = useQuery()
  /** As text: the same sorting is the same object then. */
  const sort = computed(() => read('sort'))
  const content = useUnchanged(() => contentFrom(readAll))
  return {
    content,
    choose: change => put(changedQuery(change)),
    viewId: computed(() => read('view')),
    showView: view => put({ ...queryOf(view ?? nothingChosen), view: view?.id, zoom: undefined }),
    nameView: view => replace({ view }),
    lanes: computed({
      get: () => shownLanes(content.value),
      set: lanes => put({ lanes: isSameJson(lanes, usualLanes) ? undefined : lanes.join(',') }),
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
    sorting: computed({
      get: () => sortingOf(sort.value),
      set: sorting => put({ sort: sortingText(sorting) }),
    }),
    touchpoint: computed({
      get: () => read('touchpoint'),
      set: touchpoint => touchpoint && read('touchpoint') ? replace({ touchpoint }) : put({ touchpoint }),
    }),
  }
}

/** The same object as long as nothing in it changes: what is scored by it need not be scored again. */
function useUnchanged<T extends object>(read: () => T): ComputedRef<T> {
  return computed<T>((before) => {
    const now = read()
    return before && isSameJson(before, now) ? before : now
  })
}

/** The lanes that a view has, of those that there are; the usual ones where it has none of them. */
function shownLanes({ lanes }: ViewContent): readonly LaneName[] {
  const shown = lanes?.flatMap(name => laneNames.find(lane => lane === name) ?? [])
  return shown?.length ? shown : usualLanes
}

/** As wide as a map of a thousand touchpoints can be of use. */
const mostZoom = 1_000

/** Null where an address says no number that a map can be zoomed by. */
function zoomFrom(value: string | undefined): number | null {
  const zoom = Number(value)
  return zoom >= 1 && zoom <= mostZoom ? zoom : null
}
