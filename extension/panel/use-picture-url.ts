import type { Ref } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import { onScopeDispose, ref, watch } from 'vue'
import { readPictureFile } from '../../core/database/audits.ts'
import { useFailures } from './notices/use-failures.ts'
import { useSession } from './session.ts'

/** An address under which a stored picture can be shown; null until it is read, or where it is lost. */
export function usePictureUrl(pictureId: () => Id | undefined): Readonly<Ref<string | null>> {
  const { db } = useSession()
  const { report } = useFailures()
  const url = ref<string | null>(null)

  function unread(error: unknown): undefined {
    report(error)
    return undefined
  }

  function show(next: string | null): void {
    if (url.value)
      URL.revokeObjectURL(url.value)
    url.value = next
  }

  watch(pictureId, async (id, _, onCleanup) => {
    let stale = false
    onCleanup(() => stale = true)
    const file = id === undefined ? undefined : await readPictureFile(db, id).catch(unread)
    if (!stale)
      show(file ? URL.createObjectURL(file) : null)
  }, { immediate: true })
  onScopeDispose(() => show(null))
  return url
}
