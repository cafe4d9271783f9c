import type { Ref } from 'vue'
import type { Criterion } from '../../../core/journey/criterion.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import { scaleValues } from '../../../core/journey/criterion.ts'
import { isTyping } from '../ground/keys/is-typing.ts'
import { useKeys } from '../ground/keys/use-keys.ts'

/** What keys do while an observation is being described. */
export interface ObservationKeys {
  criteria: Ref<Criterion[]>
  /** The criterion that digits rate; null where none is. */
  active: Ref<Id | null>
  rate: (criterionId: Id, value: number) => void
  /** To the next or the previous touchpoint. */
  step: (by: 1 | -1) => void
  focusNote: () => void
  save: () => void
}

/** Digits rate the active criterion, arrows move along the journey, N goes to the note, Ctrl+Enter saves. */
export function useObservationKeys(keys: ObservationKeys): void {
  useKeys((event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      return take(event, keys.save)
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey)
      return
    if (/^[1-9]$/.test(event.key))
      rateByKey(event, keys)
    else if (event.key.toLowerCase() === 'n')
      take(event, keys.focusNote)
    else if (!isRadio(event) && event.key === 'ArrowRight')
      take(event, () => keys.step(1))
    else if (!isRadio(event) && event.key === 'ArrowLeft')
      take(event, () => keys.step(-1))
  })
}

function rateByKey(event: KeyboardEvent, { criteria, active, rate }: ObservationKeys): void {
  const criterion = criteria.value.find(({ id }) => id === active.value)
  const value = criterion && scaleValues(criterion.scale)[Number(event.key) - 1]
  if (criterion && value !== undefined)
    take(event, () => rate(criterion.id, value))
}

/** Within a scale the arrows move along the scale. */
function isRadio(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('[role=radiogroup]') !== null
}

function take(event: KeyboardEvent, act: () => void): void {
  event.preventDefault()
  act()
}
