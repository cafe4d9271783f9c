import type { ShallowRef } from 'vue'
import type { Draft } from '../../../core/database/draft.ts'
import type { ObservationForm } from '../../observe/observation-form.ts'
import { shallowRef, watch } from 'vue'
import { formOf } from '../../observe/observation-form.ts'
import { createAutosave } from '../autosave.ts'
import { useFailures } from '../notices/use-failures.ts'
import { useSession } from '../session.ts'

/**
 * What is typed for a draft; every change is kept in the store at once, so that a closed panel loses nothing.
 * The form is replaced, never changed in place: the store takes plain objects only.
 */
export function useObservationForm(draft: Draft): ShallowRef<ObservationForm> {
  const { db } = useSession()
  const { report } = useFailures()
  const form = shallowRef(formOf(draft))
  const keep = createAutosave(async (typed: ObservationForm) => void await db.drafts.update(draft.id, typed), report)
  watch(form, keep)
  return form
}
