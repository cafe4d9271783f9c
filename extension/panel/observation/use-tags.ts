import type { ComputedRef, ShallowRef } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { TagCount } from '../../../core/journey/count-tags.ts'
import type { ObservationForm } from '../../observe/observation-form.ts'
import { computed } from 'vue'
import { countTags } from '../../../core/journey/count-tags.ts'
import { useAudit } from '../ground/use-audit.ts'

/** The audit's tags, those that most observations have first. */
export function useTags(draft: () => Draft, form: ShallowRef<ObservationForm>): ComputedRef<TagCount[]> {
  const audit = useAudit()
  const { tags, observationId } = draft()
  // A draft that was opened before tags could be typed here leaves those of its observation as they are.
  if (tags === undefined) {
    const edited = audit.value.records.observations.find(({ id }) => id === observationId)
    if (edited)
      form.value = { ...form.value, tags: edited.tags }
  }
  return computed(() => countTags(audit.value.records.observations))
}
