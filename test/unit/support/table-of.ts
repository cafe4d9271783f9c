import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Sorting } from '../../../site/parts/sorting.ts'
import type { ShownCustomers } from './shown-customers.ts'
import { curveOf, proposeCandidates, scoreAudit } from '../../../core/moments/scored-audit.ts'
import {
  sortTouchpoints,
  stageRows,
  tableColumns,
  tableNotes,
  touchpointRows,
} from '../../../site/map/table/map-table.ts'
import { personaCurves } from '../../../site/view/persona-curves.ts'
import { mapWordsIn, translateIn } from './map-words.ts'
import { noCustomersShown } from './shown-customers.ts'

/** The records as desktops show them, as a table. */
export function tableOf(
  records: AuditRecords,
  language: Language = 'en',
  sorting: Sorting | null = null,
  customers: ShownCustomers = noCustomersShown,
) {
  const audit = scoreAudit(records, { layouts: ['desktop'] })
  const curve = curveOf(audit, undefined)
  const personas = personaCurves(records, { layouts: ['desktop'] }, curve)
  const input = { audit, curve, candidates: proposeCandidates(audit, curve).candidates, personas, ...customers(audit) }
  const words = { map: mapWordsIn(language, audit.view), t: translateIn(language) }
  const columns = tableColumns(input, words)
  const rows = touchpointRows(sortTouchpoints(input, columns, sorting, words), input, columns, words)
  return { columns, rows, stages: stageRows(rows, input, columns, words), notes: tableNotes(input, words) }
}
