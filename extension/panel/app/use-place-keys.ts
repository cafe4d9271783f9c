import { panelKeyOf } from '../../keys/panel-key.ts'
import { isTyping } from '../ground/keys/is-typing.ts'
import { useKeys } from '../ground/keys/use-keys.ts'
import { usePanelPlace } from '../ground/panel-place.ts'

/** Hears the keys that lead elsewhere in the panel, and what is typed until it is there. */
export function usePlaceKeys(): void {
  const place = usePanelPlace()
  useKeys((event) => {
    if (isTyping(event))
      return
    if (place.keep(event))
      return event.preventDefault()
    const act = panelKeyOf(event)?.act
    if (act !== 'find' && act !== 'by-criterion')
      return
    event.preventDefault()
    place.go(act === 'find' ? 'finding' : 'by-criterion')
  })
}
