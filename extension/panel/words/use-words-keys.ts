import type { Ref, ShallowRef } from 'vue'
import type { PanelKey } from '../../keys/panel-key.ts'
import type { TakenWords } from './taken-words.ts'
import { panelKeyOf } from '../../keys/panel-key.ts'
import { isTyping } from '../ground/keys/is-typing.ts'
import { useKeys, useKeysFirst } from '../ground/keys/use-keys.ts'

interface WordsKeys {
  form: ShallowRef<TakenWords | null>
  /** Whether they were taken after the last capture: keys that are free mean what came last. */
  isLatest: Readonly<Ref<boolean>>
  section: Readonly<Ref<HTMLElement | null>>
  take: () => void
  keep: () => void
  cancel: () => void
}

/** As many stars as a digit can give; of ten they are typed. */
const mostStars = 5

/** Hears the key that takes a customer's words; while these came last, keys that are free mean them first. */
export function useWordsKeys({ form, isLatest, section, take, keep, cancel }: WordsKeys): void {
  useKeys((event) => {
    if (!isTyping(event) && panelKeyOf(event)?.act === 'words')
      take()
  })
  useKeysFirst((event) => {
    const act = form.value && isMeant(event) ? actOf(event) : null
    if (!form.value || !act)
      return false
    event.preventDefault()
    if (act === 'cancel')
      cancel()
    else if (act === 'save')
      keep()
    else
      form.value = { ...form.value, rating: `${act.position}/${mostStars}` }
    return true
  })

  /** Pressed among the words, or where nothing else in the panel has the focus and nothing was captured since. */
  function isMeant({ target }: KeyboardEvent): boolean {
    const isAmong = target instanceof Element && section.value?.contains(target) === true
    return isAmong || (isLatest.value && (!(target instanceof Element) || target === document.body))
  }
}

type FormAct = 'save' | 'cancel' | Extract<PanelKey, { act: 'rate' }>

function actOf(event: KeyboardEvent): FormAct | null {
  const key = panelKeyOf(event)
  if (key?.act === 'save')
    return 'save'
  if (event.key === 'Escape')
    return 'cancel'
  return key?.act === 'rate' && key.position <= mostStars && !isTyping(event) ? key : null
}
