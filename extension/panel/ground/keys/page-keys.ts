import type { PageKey } from '../../../keys/page-keys-message.ts'
import type { TextField } from '../../../keys/text-key.ts'
import { useWindowFocus } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, inject } from 'vue'
import { wantsKeys, wantsRest, wantsText } from '../../../keys/page-keys-message.ts'
import { entersField, panelKeyOf } from '../../../keys/panel-key.ts'
import { typeInto } from '../../../keys/text-key.ts'
import { createKeyQueue } from './key-queue.ts'
import { panelKeysKey } from './panel-keys.ts'
import { usePageLine } from './use-page-line.ts'

/** The keys that the page beside the panel hands over, and whether any arrive here at all. */
export const usePageKeys = defineStore('page keys', () => {
  const keys = inject(panelKeysKey)
  const hasFocus = useWindowFocus()
  let field: TextField | null = null
  const queue = createKeyQueue<PageKey>((key) => {
    if (field)
      return typeInto(field, key)
    // What follows is typed into a list that is not open yet.
    if (keys?.areHeard() && entersField(panelKeyOf(key)))
      queue.pause()
    keys?.press(new KeyboardEvent('keydown', key), key.at)
  }, nextFrame)
  const line = usePageLine(queue.add)
  return {
    /** Whether keys pressed now come here, from the panel itself or from the page. */
    arrive: computed(() => hasFocus.value || line.isOpen.value),
    /** Lets the page have its keys again, but for those that take what is selected in it. */
    rest: () => {
      field = null
      queue.clear()
      queue.goOn()
      line.post(wantsRest)
    },
    /** Types what is pressed in the page into a field; null for the panel's own keys again. */
    typeInto: (next: TextField | null) => {
      field = next
      line.post(next ? wantsText : wantsKeys)
      queue.goOn()
    },
  }
})

/** A frame that nobody sees is not drawn: it is not waited for longer than one takes. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 100)
  })
}
