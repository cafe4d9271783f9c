import type { Language } from '../../core/journey/localised-text.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** The language that the panel speaks now. */
export function useLanguage() {
  const { locale } = useI18n({ useScope: 'global' })
  return computed(() => locale.value as Language)
}
