import type { Id } from '../../../core/journey/identifier.ts'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import { curveOf, proposeCandidates, scoreAudit, stageScoresOf } from '../../../core/moments/scored-audit.ts'
import { usualLanes } from '../../../site/drawing/layout/lanes/lane-names.ts'
import { speech } from '../../../site/language/speech.ts'
import { createMapWords } from '../../../site/view/map-words.ts'

/** The records as the map page scores them on desktops, and the words it says of them. */
export function scoredMap(records: AuditRecords, language: Language = 'en', unfolded: Id[] = []) {
  const { t } = speech.i18n.global
  const translate: Translate = (key, named = {}, plural) =>
    plural === undefined ? t(key, named) : t(key, named, plural)
  const audit = scoreAudit(records, { layouts: ['desktop'] })
  const curve = curveOf(audit, undefined)
  const { candidates } = proposeCandidates(audit, curve)
  return {
    audit,
    candidates,
    input: {
      view: audit.view,
      stageScores: stageScoresOf(audit, curve, undefined),
      curve,
      candidates,
      personas: [],
      unfolded: new Set(unfolded),
      questions: new Map(),
      lanes: usualLanes,
      level: null,
      zoom: null,
    },
    words: createMapWords(translate, language, audit.view),
  }
}

/** The id of a touchpoint by its English name. */
export function touchpointNamed({ touchpoints }: AuditRecords, name: string): string {
  return touchpoints.find(touchpoint => touchpoint.name.en === name)!.id
}
