import type { Walk } from './use-criterion-walk.ts'
import { scaleValues } from '../../../core/journey/criterion.ts'
import { panelKeyOf } from '../../keys/panel-key.ts'
import { isTyping } from '../ground/keys/is-typing.ts'
import { useKeys } from '../ground/keys/use-keys.ts'

/** Hears the keys that rate, step and take back, as in the editor. */
export function useWalkKeys({ criterion, index, goTo, rate, takeBack }: Walk, leave: () => void): void {
  function press(event: KeyboardEvent): boolean {
    const key = panelKeyOf(event)
    const value = key?.act === 'rate' && criterion.value && scaleValues(criterion.value.scale)[key.position - 1]
    const isInScale = event.target instanceof Element && event.target.closest('[role=radiogroup]') !== null
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }
    const step = isInScale || event.shiftKey ? undefined : steps[event.key]
    if (typeof value === 'number')
      rate(value)
    else if (key?.act === 'take-back')
      takeBack()
    else if (step !== undefined)
      goTo(index.value + step)
    else if (event.key === 'Escape')
      leave()
    else
      return false
    return true
  }

  useKeys((event) => {
    if (!isTyping(event) && press(event))
      event.preventDefault()
  })
}
