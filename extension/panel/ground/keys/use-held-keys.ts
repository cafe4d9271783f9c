import { inject, watch } from 'vue'
import { panelKeysKey } from './panel-keys.ts'

/** Holds keys while what they mean is not on the screen yet; hands them over once it is, or forgets them. */
export function useHeldKeys(isPending: () => boolean): void {
  const keys = inject(panelKeysKey)
  // After the screen was mounted, so that an editor on it hears them.
  watch(isPending, pending => pending ? keys?.hold() : keys?.release(), { flush: 'post', immediate: true })
}
