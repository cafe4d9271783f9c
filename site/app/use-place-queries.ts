import type { LocationQuery } from 'vue-router'
import { reactive, watch } from 'vue'
import { useRoute } from 'vue-router'

/** What was chosen in each place of the open audit when it was left: whoever comes back finds it so. */
export function usePlaceQueries(): (place: string) => LocationQuery | undefined {
  const route = useRoute()
  const queries = reactive(new Map<string, LocationQuery>())
  const keyOf = (place: unknown) => `${String(route.params.id)} ${String(place)}`
  watch(() => route.query, query => queries.set(keyOf(route.name), query), { immediate: true })
  return place => queries.get(keyOf(place))
}
