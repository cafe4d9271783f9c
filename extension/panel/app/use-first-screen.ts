import type { Ref } from 'vue'
import { inject, onScopeDispose, ref, watch } from 'vue'
import { keysKey } from '../ground/keys/use-keys.ts'

/** A capture whose background was stopped never ends; what is here already is shown then. */
const patienceMilliseconds = 3_000

/**
 * Whether the panel can show its first screen: another one shown before it would take keys that were not meant for it.
 * Keys pressed while the panel loaded go to that screen, or are dropped where nothing on it takes keys.
 * @param settled whether it is known what is shown first
 */
export function useFirstScreen(settled: () => boolean): Readonly<Ref<boolean>> {
  const keys = inject(keysKey)
  const ready = ref(false)
  const show = () => void (ready.value = true)
  const timer = setTimeout(show, patienceMilliseconds)
  onScopeDispose(() => clearTimeout(timer))
  // After the screen was mounted, so that an editor on it comes first.
  watch(ready, () => keys?.drop(), { flush: 'post' })
  watch(settled, now => now && show(), { immediate: true })
  return ready
}
