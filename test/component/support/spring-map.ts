import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import { i18n } from '../../../site/language/site-i18n.ts'
import { createMapWords } from '../../../site/map/map-words.ts'
import { curveOf, findMoments, levelOf, scoreAudit } from '../../../site/map/scored-audit.ts'

/** The records as the map page scores them on desktops, and the words it says of them. */
export function scoredMap(records: AuditRecords, language: Language = 'en') {
  const { t } = i18n.global
  const audit = scoreAudit(records, { layout: 'desktop', market: null })
  const curve = curveOf(audit, undefined)
  const { candidates } = findMoments(audit, curve)
  return {
    audit,
    candidates,
    input: { view: audit.view, level: levelOf(audit), curve, candidates },
    words: createMapWords((key, named = {}, plural) => plural === undefined ? t(key, named) : t(key, named, plural), language, audit.view),
  }
}

/** The id of a touchpoint by its English name. */
export function touchpointNamed({ touchpoints }: AuditRecords, name: string): string {
  return touchpoints.find(touchpoint => touchpoint.name.en === name)!.id
}
