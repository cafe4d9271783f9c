import type { ShallowRef } from 'vue'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Font } from '../drawing/layout/text/text-box.ts'
import type { MeasureText, Typesetter } from '../drawing/layout/text/typesetter.ts'
import { useEventListener } from '@vueuse/core'
import { shallowRef, watch } from 'vue'
import { createTypesetter } from '../drawing/layout/text/typesetter.ts'

/** Sets text in the font of the page; a new one as soon as another font or language is there. */
export function useTypesetter(language: () => Language): Readonly<ShallowRef<Typesetter>> {
  const create = () => createTypesetter(createMeasure(language()), language())
  const typesetter = shallowRef(create())
  const renew = () => typesetter.value = create()
  useEventListener(document.fonts, 'loadingdone', renew)
  watch(language, renew)
  return typesetter
}

/** A digit as wide as every digit of the page, whose figures are tabular. */
const tabular = (text: string) => text.replace(/\d/g, '0')

function createMeasure(lang: Language): MeasureText {
  const canvas = document.createElement('canvas')
  // The language chooses among the Chinese fonts, as it does on the page.
  canvas.lang = lang
  const context = canvas.getContext('2d')!
  const family = getComputedStyle(document.documentElement).fontFamily
  const measured = new Map<Font, Map<string, number>>()
  return (text, font) => {
    const widths = measured.get(font) ?? new Map<string, number>()
    measured.set(font, widths)
    let width = widths.get(text)
    if (width === undefined) {
      context.font = `${font.weight} ${font.size}px ${family}`
      width = context.measureText(tabular(text)).width
      widths.set(text, width)
    }
    return width
  }
}
