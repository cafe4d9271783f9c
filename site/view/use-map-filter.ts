import type { ComputedRef } from 'vue'
import type { Layout } from '../../core/journey/context.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Count } from './filter-choice.ts'
import type { MapChoices } from './use-map-choices.ts'
import { computed } from 'vue'
import { countLayouts, countMarkets, countNarrowed, effectiveChoice } from './filter-choice.ts'

/** How those that only the panel narrowed count: among desktop's observations, or apart from them. */
export interface Narrowed {
  n: number
  /** Observations that count as a desktop's. */
  total: number
  apart: boolean
}

/** Which observations the map shows, and what there is to choose from. */
export interface MapFilter {
  /** Those of the market shown. */
  layouts: ComputedRef<Count<Layout>[]>
  /** Null pools all layouts. */
  layout: ComputedRef<Layout | null>
  /** Null where it makes no difference to what is shown. */
  narrowed: ComputedRef<Narrowed | null>
  markets: ComputedRef<Count<string>[]>
  /** Null pools all markets. */
  market: ComputedRef<string | null>
  /** Observations in the market shown, whatever their layout. */
  inMarket: ComputedRef<Observation[]>
}

/** Follows the reader's choices as far as there are observations for them. */
export function useMapFilter(observations: () => Observation[], choices: MapChoices): MapFilter {
  const markets = computed(() => countMarkets(observations()))
  const market = computed(() => markets.value.length > 1 ? effectiveChoice(markets.value, choices.market.value) : null)
  const inMarket = computed(() => market.value === null
    ? observations()
    : observations().filter(({ context }) => context.market === market.value))
  return { ...useLayouts(inMarket, choices), markets, market, inMarket }
}

function useLayouts(inMarket: ComputedRef<Observation[]>, choices: MapChoices) {
  const apart = computed(() => choices.narrowedApart.value)
  const layouts = computed(() => countLayouts(inMarket.value, apart.value))
  // Where nothing is chosen, the same is shown apart and together, as far as there is any of it.
  const usual = computed(() => effectiveChoice(countLayouts(inMarket.value, false), undefined))
  const layout = computed(() => {
    const chosen = choices.layout.value
    return effectiveChoice(layouts.value, chosen === undefined ? usual.value : chosen)
  })
  const narrowed = computed<Narrowed | null>(() => {
    const n = countNarrowed(inMarket.value)
    const total = layouts.value.find(({ value }) => value === 'desktop')?.observations ?? 0
    return n > 0 && (apart.value || layout.value === 'desktop') ? { n, total, apart: apart.value } : null
  })
  return { layouts, layout, narrowed }
}
