import type { Translate } from '../../core/locales/translate.ts'

/** How large a journey is: "5 stages, 18 touchpoints". */
export function sizeWords(stages: readonly { touchpoints: readonly unknown[] }[], t: Translate): string {
  const n = stages.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0)
  return [
    t('journeys.stages', { n: stages.length }, stages.length),
    t('common.count.touchpoints', { n }, n),
  ].join(t('common.list.separator'))
}
