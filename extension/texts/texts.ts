import type { I18n } from 'vue-i18n'
import type { Language } from '../../core/journey/localised-text.ts'
import { createI18n } from 'vue-i18n'

const catalogues = {
  'en': () => Promise.all([import('../../core/locales/en/common.json'), import('../../core/locales/en/panel.json')]),
  'zh-CN': () => Promise.all([import('../../core/locales/zh-CN/common.json'), import('../../core/locales/zh-CN/panel.json')]),
  'zh-TW': () => Promise.all([import('../../core/locales/zh-TW/common.json'), import('../../core/locales/zh-TW/panel.json')]),
}

export type Texts = I18n<Record<string, never>, Record<string, never>, Record<string, never>, string, false>

/** The panel's texts; none are there until a language was spoken. */
export function createTexts(): Texts {
  return createI18n({ legacy: false, locale: 'en', fallbackLocale: 'en', messages: {} }) as unknown as Texts
}

/** Loads a language's texts, shows them, and tells the page its language, which chooses fonts and line breaks. */
export async function speak(texts: Texts, language: Language): Promise<void> {
  const [common, panel] = await catalogues[language]()
  texts.global.setLocaleMessage(language, { common: common.default, panel: panel.default } as never)
  texts.global.locale.value = language
  document.documentElement.lang = language
}
