import type { ComputedRef, WritableComputedRef } from 'vue'
import type { AskedQuestion } from '../../core/customers/places/asked-question.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { View, ViewContent } from '../../core/journey/view.ts'
import type { MapLevel } from '../drawing/layout/columns/density.ts'
import type { LaneName } from '../drawing/layout/lanes/lane-names.ts'
import type { Sorting } from '../parts/sorting.ts'
import type { FilterChange } from './view-query.ts'
import { computed } from 'vue'
import { isSameJson } from '../../core/journey/version.ts'
import { levels } from '../drawing/layout/columns/density.ts'
import { isOverCurve, laneNamed, questionOfLane } from '../drawing/layout/lanes/lane-names.ts'
import { sortingOf, sortingText } from '../parts/sorting.ts'
import { useQuery } from '../parts/use-query.ts'
import { usualLanesFor } from './shown-questions.ts'
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
  /** Never none that has a place of its own. */
  lanes: WritableComputedRef<readonly LaneName[]>
  /** The lanes of a map of which nobody chose any. */
  usualLanes: ComputedRef<readonly LaneName[]>
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
 * @param asked what customers were asked: lanes of other questions are passed over
 */
export function useMapChoices(asked: () => readonly AskedQuestion[]): MapChoices {
  const { read, readAll, push: put, replace } = useQuery()
  /** As text: the same sorting is the same object then. */
  const sort = computed(() => read('sort'))
  const content = useUnchanged(() => contentFrom(readAll))
  const usualLanes = useUnchanged(() => usualLanesFor(asked()))
  return {
    content,
    choose: change => put(changedQuery(change)),
    viewId: computed(() => read('view')),
    showView: view => put({ ...queryOf(view ?? nothingChosen), view: view?.id, zoom: undefined }),
    nameView: view => replace({ view }),
    lanes: computed({
      get: () => shownLanes(content.value, asked(), usualLanes.value),
      set: lanes => put({ lanes: isSameJson(lanes, usualLanes.value) ? undefined : lanes.join(',') }),
    }),
    usualLanes,
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
export function useUnchanged<T extends object>(read: () => T): ComputedRef<T> {
  return computed<T>((before) => {
    const now = read()
    return before && isSameJson(before, now) ? before : now
  })
}

/** The lanes that a view has, of those that there are; the usual ones where it has none of them. */
function shownLanes(
  { lanes }: ViewContent,
  asked: readonly AskedQuestion[],
  usualLanes: readonly LaneName[],
): readonly LaneName[] {
  const keys = new Set(asked.map(({ key }) => key))
  const shown = lanes?.flatMap(name => laneNamed(name) ?? []).filter((name) => {
    const question = questionOfLane(name)
    return question === null || keys.has(question.key)
  })
  return shown?.some(name => !isOverCurve(name)) ? shown : usualLanes
}

/** As wide as a map of a thousand touchpoints can be of use. */
const mostZoom = 1_000

/** Null where an address says no number that a map can be zoomed by. */
function zoomFrom(value: string | undefined): number | null {
  const zoom = Number(value)
  return zoom >= 1 && zoom <= mostZoom ? zoom : null
}
