import type { ComputedRef } from 'vue'
import type { Layout } from '../../core/journey/context.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Count } from './filter-choice.ts'
import type { MapChoices } from './use-map-choices.ts'
import { computed } from 'vue'
import { countLayouts, countMarkets, effectiveChoice } from './filter-choice.ts'

/** Which observations the map shows, and what there is to choose from. */
export interface MapFilter {
  /** Those of the market shown. */
  layouts: ComputedRef<Count<Layout>[]>
  /** Null pools all layouts. */
  layout: ComputedRef<Layout | null>
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
  const layouts = computed(() => countLayouts(inMarket.value))
  const layout = computed(() => effectiveChoice(layouts.value, choices.layout.value))
  return { layouts, layout, markets, market, inMarket }
}
