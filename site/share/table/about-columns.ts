import type { SharedColumn, TableSubject, TableValue } from './table-column.ts'
import { localDay } from '../../../core/journey/local-time.ts'
import { filterSentences } from '../../view/filter-sentences.ts'
import { joinSentences } from '../../words/join-sentences.ts'
import { observationsOnSheet, sourceWords } from '../sheet/sheet-words.ts'

/** What is said of the whole, in every row: tables are cut and put together, and each row keeps what it is from. */
export function aboutColumns(subject: TableSubject): SharedColumn[] {
  const { audit, at, t, language } = subject
  const { view } = audit
  const observations = observationsOnSheet(view)
  const days = observations.map(({ observedAt }) => localDay(observedAt)).sort()
  const about: [name: string, value: TableValue][] = [
    ['audit', view.audit.title],
    ['round', view.audit.round],
    ['from', days[0] ?? null],
    ['to', days.at(-1) ?? null],
    ['auditors', new Set(observations.map(({ auditorId }) => auditorId)).size],
    ['observations', observations.length],
    ['filter', joinSentences(filterSentences(audit, t, language), language)],
    ['sources', sourceWords(subject, t, language)],
    ['saved', localDay(at)],
  ]
  return about.map(([name, value]) => ({ name: t(`share.table.about.${name}`), value: () => value }))
}
