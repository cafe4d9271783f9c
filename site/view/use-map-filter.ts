import type { ComputedRef } from 'vue'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { CountedObservation, ViewFilter } from '../../core/journey/view-filter.ts'
import type { MapChoices } from './use-map-choices.ts'
import { computed } from 'vue'
import { isDesktopNarrowed } from '../../core/journey/context.ts'
import { countedObservations } from '../../core/journey/counted-observations.ts'
import { createPassing, facetValue } from '../../core/journey/view-filter.ts'
import { effectiveFilter } from './effective-filter.ts'

/** How those that only the panel narrowed count: among desktop's observations, or apart from them. */
export interface Narrowed {
  n: number
  /** Observations that count as a desktop's. */
  total: number
  apart: boolean
}

/** Which observations are scored. */
export interface MapFilter {
  /** All observations. */
  counted: ComputedRef<readonly CountedObservation[]>
  /** What is scored of them. */
  filter: ComputedRef<ViewFilter>
  /** Null where it makes no difference to what is shown. */
  narrowed: ComputedRef<Narrowed | null>
}

/** Follows the reader's choices as far as there are observations for them. */
export function useMapFilter(records: () => AuditRecords, choices: Pick<MapChoices, 'content'>): MapFilter {
  const counted = computed(() => countedObservations(records()))
  const filter = computed(() => effectiveFilter(counted.value, choices.content.value.scored))
  return { counted, filter, narrowed: computed(() => narrowedIn(counted.value, filter.value)) }
}

/** Of what would be scored on any layout. */
function narrowedIn(counted: readonly CountedObservation[], filter: ViewFilter): Narrowed | null {
  const { layouts, narrowedApart: apart = false } = filter
  const onAny = counted.filter(createPassing({ ...filter, layouts: undefined }))
  const n = onAny.filter(({ observation }) => isDesktopNarrowed(observation.context)).length
  const total = onAny.filter(each => facetValue('layouts', each, { narrowedApart: apart }) === 'desktop').length
  return n > 0 && (apart || layouts?.includes('desktop')) ? { n, total, apart } : null
}
