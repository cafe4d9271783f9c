import type { Ref, WritableComputedRef } from 'vue'
import { computed, onScopeDispose, ref } from 'vue'
import { browser } from 'wxt/browser'
import { useFailures } from '../../../core/screen/failures.ts'
import { downloadsPermission, mayWatchDownloads } from '../../export/watched-download.ts'

/**
 * Whether Kairos sees for itself that downloads arrive. Wanting it makes the browser ask its user, and so must happen
 * at a click; it stays as it was where the user says no.
 */
export function useArrivalCheck(): WritableComputedRef<boolean> {
  const { report } = useFailures()
  const isAllowed = useDownloadsPermission()

  async function change(isWanted: boolean): Promise<void> {
    await (isWanted
      ? browser.permissions.request(downloadsPermission)
      : browser.permissions.remove(downloadsPermission))
  }

  return computed({ get: () => isAllowed.value, set: isWanted => void change(isWanted).catch(report) })
}

/** Whether the permission is given now, by whichever panel or page of the browser. */
function useDownloadsPermission(): Readonly<Ref<boolean>> {
  const { report } = useFailures()
  const isAllowed = ref(false)

  function look(): void {
    mayWatchDownloads().then(now => isAllowed.value = now, report)
  }

  browser.permissions.onAdded.addListener(look)
  browser.permissions.onRemoved.addListener(look)
  onScopeDispose(() => {
    browser.permissions.onAdded.removeListener(look)
    browser.permissions.onRemoved.removeListener(look)
  })
  look()
  return isAllowed
}
