import type { ShareWords } from '../../core/package/export/shared-records.ts'
import { useLanguage } from '../../core/screen/use-language.ts'

/** What stands where something is left away. */
export function useShareWords(): ShareWords {
  const { t } = useLanguage()
  return { auditor: n => t('share.authors.number', { n }), leftOut: t('share.leftOut') }
}
