import type { ComputedRef } from 'vue'
import type { RecordNames } from '../../core/journey/record-names.ts'
import type { RecordWords } from '../words/record-name.ts'
import { computed } from 'vue'
import { formatTime } from '../../core/screen/format-dates.ts'
import { useLanguage } from '../../core/screen/use-language.ts'

/** What words about records are made of, in the language spoken. */
export function useRecordWords(names: () => RecordNames): ComputedRef<RecordWords> {
  const { language, t } = useLanguage()
  return computed(() => ({
    names: names(),
    language: language.value,
    t,
    time: at => formatTime(at, language.value),
  }))
}
