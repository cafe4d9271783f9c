import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../words/translate.ts'
import type { Scored } from './layout/map-input.ts'
import type { ScoredAudit } from './scored-audit.ts'
import { touchpointsOf } from '../../core/journey/journey-view.ts'
import { textIn } from '../../core/journey/localised-text.ts'

/** How the scores of a criterion were counted: one sentence each, and the islands that are not compared. */
export function howCounted({ view }: ScoredAudit, { scores }: Scored, t: Translate, language: Language): { sentences: string[], islands: string[] } {
  const touchpoints = [...scores.touchpoints.values()]
  const { layout } = view.filter
  const sentences = [
    touchpoints.some(({ adjusted }) => adjusted) ? t('map.how.adjusted') : t('map.how.plain'),
    touchpoints.some(({ interval }) => interval) ? t('map.how.interval') : t('map.how.noInterval'),
    t('map.how.grey'),
    layout ? t('map.how.oneLayout', { layout: t(`common.layout.${layout}`) }) : t('map.how.pooled'),
  ]
  if (scores.islands.length < 2)
    return { sentences, islands: [] }
  const names = new Map(touchpointsOf(view).map(({ touchpoint }) => [touchpoint.id, textIn(touchpoint.name, language)]))
  const list = new Intl.ListFormat(language, { type: 'unit' })
  const islands = scores.islands.map((ids, index) =>
    t('map.how.island', { n: index + 1, touchpoints: list.format(ids.map(id => names.get(id) ?? '')) }))
  return { sentences: [...sentences, t('map.how.islands', { n: islands.length })], islands }
}
