import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { ObservationForm } from '../../observe/observation-form.ts'
import { computed } from 'vue'
import { isWaiting } from '../../../core/database/drafts/wait-states.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useDrafts } from '../ground/drafts.ts'
import { usePark } from '../ground/use-park.ts'

/** What of a wait asks for its end. */
export interface AsksForEnd {
  askForEnd: () => void
}

/** How a draft waits for a reply while it is shown. */
export interface Waiting {
  isRunning: ComputedRef<boolean>
  /** Sets the draft aside until a reply comes; one that waits already, and was only looked at, is left alone. */
  wait: () => void
  /** Whether it may be saved; while it waits, its end is asked for. */
  hasEnded: () => boolean
}

/**
 * @param target the touchpoint that it would be saved at; null where that is not said yet
 * @param clock what of the screen asks for the end of a wait; null while none runs
 */
export function useWaiting(
  draft: () => Draft,
  form: ShallowRef<ObservationForm>,
  target: Readonly<Ref<Id | null>>,
  clock: Readonly<Ref<AsksForEnd | null>>,
): Waiting {
  const drafts = useDrafts()
  const park = usePark()
  const { report } = useFailures()
  const isRunning = computed(() => isWaiting(draft()))
  return {
    isRunning,
    wait() {
      if (isRunning.value)
        drafts.leave(draft().id)
      else
        void park(draft(), { ...form.value, touchpointId: target.value }).catch(report)
    },
    hasEnded() {
      if (isRunning.value)
        clock.value?.askForEnd()
      return !isRunning.value
    },
  }
}
