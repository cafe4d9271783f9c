import type { Ref } from 'vue'
import type { Draft } from '../../../core/database/draft.ts'
import type { ObservationForm } from '../../observe/observation-form.ts'
import { ref, watch } from 'vue'
import { formOf } from '../../observe/observation-form.ts'
import { createAutosave } from '../autosave.ts'
import { useFailures } from '../notices/use-failures.ts'
import { useSession } from '../session.ts'

/** What is typed for a draft; every change is kept in the store at once, so that a closed panel loses nothing. */
export function useObservationForm(draft: Draft): Ref<ObservationForm> {
  const { db } = useSession()
  const { report } = useFailures()
  const form = ref(formOf(draft))
  const keep = createAutosave(async (typed: ObservationForm) => void await db.drafts.update(draft.id, typed), report)
  watch(form, typed => keep(plain(typed)), { deep: true })
  return form
}

/** Vue's proxies cannot be stored. */
function plain({ touchpointId, ratings, note, marks }: ObservationForm): ObservationForm {
  return { touchpointId, ratings: ratings.map(rating => ({ ...rating })), note, marks: [...marks] }
}
