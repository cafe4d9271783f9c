import type { ShallowRef } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { ObservationForm } from '../../observe/observation-form.ts'
import { shallowRef, watch } from 'vue'
import { formOf } from '../../observe/observation-form.ts'
import { usePageKeys } from '../ground/keys/page-keys.ts'
import { useTyped } from '../ground/typed.ts'

/**
 * What is typed for a draft; every change is kept at once, so that a closed panel loses nothing.
 * The form is replaced, never changed in place: the store takes plain objects only.
 */
export function useObservationForm(draft: () => Draft): ShallowRef<ObservationForm> {
  const pageKeys = usePageKeys()
  const typed = useTyped()
  const copy = typed.copyOf(draft().id)
  const form = shallowRef(formOf(copy ?? draft()))
  let taken: ObservationForm | null = null
  const keep = (): void => typed.keep(draft(), form.value)

  if (copy)
    keep()
  watch(form, (now) => {
    if (now !== taken)
      keep()
  })
  // While somebody types in another window, this one follows; here, the typing hand always comes first.
  watch(draft, (stored) => {
    if (!pageKeys.arrive && !typed.isPending(stored.id))
      form.value = taken = formOf(stored)
  })
  return form
}
