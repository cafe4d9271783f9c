import { inject, watch } from 'vue'
import { panelKeysKey } from './panel-keys.ts'

/**
 * Holds keys while what they mean is not on the screen yet.
 * @param isMeant whether it is there once nothing is pending: the keys are handed over then, else forgotten
 */
export function useHeldKeys(isPending: () => boolean, isMeant: () => boolean): void {
  const keys = inject(panelKeysKey)

  function letGo(): void {
    if (!isMeant())
      keys?.forget()
    keys?.release()
  }

  // After the screen was mounted, so that an editor on it hears them.
  watch(isPending, pending => pending ? keys?.hold() : letGo(), { flush: 'post', immediate: true })
}
