import type { ComputedRef } from 'vue'
import type { Language } from '../journey/localised-text.ts'
import type { Translate } from '../locales/translate.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { isolated } from '../journey/text-direction.ts'
import { chooseLanguage } from '../locales/choose-language.ts'

/** The language spoken and the look-up of texts in it; what is filled in cannot turn the sentence round. */
export function useLanguage(): { language: ComputedRef<Language>, t: Translate } {
  const { locale, t } = useI18n()
  return {
    language: computed(() => chooseLanguage(locale.value, [])),
    t: (key, named = {}, plural) => {
      const values = withIsolatedTexts(named)
      return plural === undefined ? t(key, values) : t(key, values, plural)
    },
  }
}

function withIsolatedTexts(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) =>
    [name, typeof value === 'string' ? isolated(value) : value]))
}
