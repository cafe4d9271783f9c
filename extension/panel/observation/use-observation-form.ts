import type { ShallowRef } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { ObservationForm } from '../../observe/observation-form.ts'
import { shallowRef, watch } from 'vue'
import { updateDraft } from '../../../core/database/drafts/drafts.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { formOf } from '../../observe/observation-form.ts'
import { usePageKeys } from '../ground/keys/page-keys.ts'
import { createAutosave } from './autosave.ts'

/**
 * What is typed for a draft; every change is kept in the store at once, so that a closed panel loses nothing.
 * The form is replaced, never changed in place: the store takes plain objects only.
 */
export function useObservationForm(draft: () => Draft): ShallowRef<ObservationForm> {
  const { db } = useWorkplace()
  const { report } = useFailures()
  const pageKeys = usePageKeys()
  const { id } = draft()
  const form = shallowRef(formOf(draft()))
  const keep = createAutosave((typed: ObservationForm) => updateDraft(db, id, typed), report)
  let taken: ObservationForm | null = null

  watch(form, (typed) => {
    if (typed !== taken)
      keep(typed)
  })
  // While somebody types in another window, this one follows; here, the typing hand always comes first.
  watch(draft, (stored) => {
    if (!pageKeys.arrive)
      form.value = taken = formOf(stored)
  })
  return form
}
