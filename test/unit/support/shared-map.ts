import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { ShareChoice } from '../../../core/package/export/share-choice.ts'
import type { TableSubject } from '../../../site/share/table/table-column.ts'
import type { ShownCustomers } from './shown-customers.ts'
import { curveOf, proposeCandidates, scoreAudit } from '../../../core/moments/scored-audit.ts'
import { shownRecords } from '../../../core/package/export/shared-records.ts'
import { personaCurves } from '../../../site/view/persona-curves.ts'
import { mapWordsIn, translateIn } from './map-words.ts'
import { noCustomersShown } from './shown-customers.ts'

/** What of some records is shared as a table or on a sheet, as desktops show it. */
export function sharedMap(
  records: AuditRecords,
  choice: ShareChoice,
  language: Language = 'en',
  customers: ShownCustomers = noCustomersShown,
): TableSubject {
  const t = translateIn(language)
  const words = { auditor: (n: number) => t('share.authors.number', { n }), leftOut: t('share.leftOut') }
  const shared = shownRecords(records, choice, words)
  const audit = scoreAudit(shared, { layouts: ['desktop'] })
  const curve = curveOf(audit, undefined)
  return {
    audit,
    curve,
    candidates: proposeCandidates(audit, curve).candidates,
    personas: personaCurves(records, { layouts: ['desktop'] }, curve),
    ...customers(audit),
    areCustomersLeftOut: records.sources.length > 0 && shared.sources.length === 0,
    at: '2026-11-29T12:00:00.000Z',
    choice,
    words: mapWordsIn(language, audit.view),
    t,
    language,
  }
}
