import type { EvidenceInWords } from '../journey/evidence.ts'
import type { Language } from '../journey/localised-text.ts'
import type { Translate } from '../locales/translate.ts'

/** What an observation rests on, in one line; a quote in its own words. */
export function wordEvidence(item: EvidenceInWords, language: Language, t: Translate): string {
  if (item.kind === 'quote')
    return item.text
  if (item.kind === 'element')
    return t('common.evidence.element', { label: item.label })
  const { name, value, unit } = item
  return t('common.evidence.measurement', { name, value: new Intl.NumberFormat(language).format(value), unit })
}
