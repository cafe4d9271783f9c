import type { Ref } from 'vue'
import type { ChosenFolder } from '../backup/chosen-folder.ts'
import { useWindowFocus } from '@vueuse/core'
import { shallowRef, watch } from 'vue'
import { useFailures } from '../../core/screen/failures.ts'
import { folderAccess } from '../backup/folder-access.ts'

/** Whether Kairos may write into a folder now; undefined until that is known. */
export function useFolderAccess(folder: () => ChosenFolder | null | undefined): Ref<PermissionState | undefined> {
  const { report } = useFailures()
  const access = shallowRef<PermissionState>()

  async function look(): Promise<void> {
    const { handle } = folder() ?? {}
    access.value = handle && await folderAccess(handle)
  }

  // It is given in the panel or in the browser's own settings, too, from which one comes back.
  watch([folder, useWindowFocus()], () => void look().catch(report), { immediate: true })
  return access
}
