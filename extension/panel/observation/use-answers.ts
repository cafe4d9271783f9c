import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { Criterion } from '../../../core/journey/criterion.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Mark } from '../../../core/journey/observation.ts'
import type { MissingReason, Rating } from '../../../core/journey/rating.ts'
import type { ObservationForm } from '../../observe/observation-form.ts'
import { computed, ref } from 'vue'
import {
  isOutOfReach,
  ratingOf,
  toggleOutOfReach,
  withMark,
  withoutLast,
  withoutValue,
  withValue,
} from '../../observe/observation-form.ts'

/** How a form is answered, whether by keys, clicks or menus. */
export interface Answers {
  /** The criterion whose scale has the focus; null where none has. */
  focused: Ref<Id | null>
  /** The criterion that digits rate: the focused one, else the first without an answer. */
  active: ComputedRef<Id | null>
  rate: (criterionId: Id, value: number) => void
  miss: (criterionId: Id, reason: MissingReason) => void
  undoLast: () => void
  mark: (mark: Mark) => void
  isOutOfReach: ComputedRef<boolean>
  toggleOutOfReach: () => void
}

/** Answers the criteria of a form, and sets its marks. */
export function useAnswers(form: ShallowRef<ObservationForm>, criteria: ComputedRef<Criterion[]>): Answers {
  const focused = ref<Id | null>(null)
  const open = computed(() => criteria.value.find(({ id }) => !ratingOf(form.value, id)))
  /** What was answered until nothing could be reached. */
  let before: Rating[] = []

  function toggle(): void {
    const answered = isOutOfReach(form.value, criteria.value) ? [] : form.value.ratings
    form.value = toggleOutOfReach(form.value, criteria.value, before)
    before = answered
  }

  return {
    focused,
    active: computed(() => focused.value ?? open.value?.id ?? null),
    rate: (criterionId, value) => void (form.value = withValue(form.value, criterionId, value)),
    miss: (criterionId, reason) => void (form.value = withoutValue(form.value, criterionId, reason)),
    undoLast: () => void (form.value = withoutLast(form.value)),
    mark: chosen => void (form.value = withMark(form.value, chosen)),
    isOutOfReach: computed(() => isOutOfReach(form.value, criteria.value)),
    toggleOutOfReach: toggle,
  }
}
