import type { ComputedRef } from 'vue'
import type { Language } from '../journey/localised-text.ts'
import type { Translate } from '../locales/translate.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { chooseLanguage } from '../locales/choose-language.ts'

/** The language spoken and the look-up of texts in it. */
export function useLanguage(): { language: ComputedRef<Language>, t: Translate } {
  const { locale, t } = useI18n()
  return {
    language: computed(() => chooseLanguage(locale.value, [])),
    t: (key, named = {}, plural) => plural === undefined ? t(key, named) : t(key, named, plural),
  }
}
