import type { Ref } from 'vue'
import type { Criterion } from '../../../core/journey/criterion.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Mark } from '../../../core/journey/observation.ts'
import type { PanelKey } from '../../keys/panel-key.ts'
import { scaleValues } from '../../../core/journey/criterion.ts'
import { panelKeyOf } from '../../keys/panel-key.ts'
import { isTyping } from '../ground/keys/is-typing.ts'
import { useKeys } from '../ground/keys/use-keys.ts'

/** They mean the same whatever the panel shows. */
type AnywhereAct = 'no-page' | 'words' | 'belief' | 'find' | 'by-criterion' | 'help'

const anywhere: readonly PanelKey['act'][] = ['no-page', 'words', 'belief', 'find', 'by-criterion', 'help']

/** What keys do while an observation is being described. */
export interface ObservationKeys {
  criteria: Ref<Criterion[]>
  /** The criterion that digits rate; null where none is. */
  active: Ref<Id | null>
  rate: (criterionId: Id, value: number) => void
  mark: (mark: Mark) => void
  /** Does what a key of its own is for. */
  acts: Record<Exclude<PanelKey['act'], 'rate' | 'mark' | AnywhereAct>, () => void>
}

/** Hears the panel's keys, and does what they mean for the observation that is shown. */
export function useObservationKeys(keys: ObservationKeys): void {
  useKeys((event) => {
    const key = panelKeyOf(event)
    if (key && isFree(event, key))
      press(event, key, keys)
  })
}

/** While a field is typed in only saving is a key of ours, and within a scale the arrows move along the scale. */
function isFree(event: KeyboardEvent, { act }: PanelKey): boolean {
  if (act === 'save')
    return true
  return !isTyping(event) && !((act === 'next' || act === 'previous') && isRadio(event))
}

function press(event: KeyboardEvent, key: PanelKey, keys: ObservationKeys): void {
  if (key.act === 'rate')
    return rateByKey(event, key.position, keys)
  if (key.act === 'mark') {
    event.preventDefault()
    return keys.mark(key.mark)
  }
  const { act } = key
  // They mean whatever the panel shows, and are heard there.
  if (isAnywhere(act))
    return
  event.preventDefault()
  keys.acts[act]()
}

function isAnywhere(act: PanelKey['act']): act is AnywhereAct {
  return anywhere.includes(act)
}

function rateByKey(event: KeyboardEvent, position: number, { criteria, active, rate }: ObservationKeys): void {
  const criterion = criteria.value.find(({ id }) => id === active.value)
  const value = criterion && scaleValues(criterion.scale)[position - 1]
  if (!criterion || value === undefined)
    return
  event.preventDefault()
  rate(criterion.id, value)
}

function isRadio(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('[role=radiogroup]') !== null
}
