import type { JourneyView } from '../../../core/journey/journey-view.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { MapWords } from '../../../site/drawing/layout/map-input.ts'
import type { MeasureText } from '../../../site/drawing/layout/text/typesetter.ts'
import { readFileSync } from 'node:fs'
import { createI18n } from 'vue-i18n'
import { createMapWords } from '../../../site/view/map-words.ts'

const areas = ['beliefs', 'common', 'customers', 'map', 'share'] as const

function catalogue(language: Language) {
  return Object.fromEntries(areas.map((area) => {
    const file = new URL(`../../../core/locales/${language}/${area}.json`, import.meta.url)
    return [area, JSON.parse(readFileSync(file, 'utf8'))]
  }))
}

/** Looks texts up in the real catalogue. */
export function translateIn(language: Language): Translate {
  const { t } = createI18n({ legacy: false, locale: language, messages: { [language]: catalogue(language) } }).global
  return (key, named = {}, plural) => plural === undefined ? t(key, named) : t(key, named, plural)
}

/** The map's words from the real catalogue. */
export function mapWordsIn(language: Language, view: JourneyView): MapWords {
  return createMapWords(translateIn(language), language, view)
}

const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u

/** About as wide as the fonts on screen. */
export const roughMeasure: MeasureText = (text, { size }) =>
  Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? size : size * 0.56), 0)
