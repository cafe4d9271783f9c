import type { ShallowRef } from 'vue'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Typesetter } from '../drawing/layout/text/typesetter.ts'
import { useEventListener } from '@vueuse/core'
import { shallowRef, watch } from 'vue'
import { createTypesetter } from '../drawing/layout/text/typesetter.ts'
import { measureTextIn } from './measure-text.ts'

/** Sets text in the font of the page; a new one as soon as another font or language is there. */
export function useTypesetter(language: () => Language): Readonly<ShallowRef<Typesetter>> {
  const create = () => createTypesetter(measureTextIn(language()), language())
  const typesetter = shallowRef(create())
  const renew = () => typesetter.value = create()
  useEventListener(document.fonts, 'loadingdone', renew)
  watch(language, renew)
  return typesetter
}
