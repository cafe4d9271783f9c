import type { Language } from '../../core/journey/localised-text.ts'
import type { MatchedColumns } from '../../core/journey/rows/columns.ts'
import type { Table } from '../../core/journey/rows/table.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { RowsRead } from './rows-worker.ts'
import { rowLimits } from '../../core/journey/rows/limits.ts'
import { columnLabel } from './column-label.ts'

/** What is wrong with rows as a whole. */
export interface RowsComplaint {
  texts: string[]
  /** Whether no journey can be made of any of them. */
  isFatal: boolean
  /** Whether there are more than are shown. */
  isTooMany: boolean
}

/** Says what is wrong with rows as a whole; what is wrong with single ones is told by their numbers. */
export function rowsComplaint(
  read: RowsRead | null,
  matched: MatchedColumns,
  t: Translate,
  language: Language,
): RowsComplaint {
  const [megabytes, most] = [rowLimits.bytes / 1e6, rowLimits.touchpoints].map(n => n.toLocaleString(language))
  if (!read?.ok)
    return { texts: read ? [t(`journeys.refused.${read.reason}`, { megabytes })] : [], isFatal: true, isTooMany: false }
  const { table, encoding } = read
  // Nothing typed yet is nothing wrong.
  if (table.total === 0 && encoding !== null)
    return { texts: [t('journeys.incomplete.rows')], isFatal: true, isTooMany: false }
  const n = table.total - Number(matched.hasNames)
  if (n > rowLimits.touchpoints) {
    const text = t('journeys.rows.tooMany', { n: n.toLocaleString(language), most })
    return { texts: [text], isFatal: true, isTooMany: true }
  }
  const lacking = table.total > 0 ? lackingWords(matched, t) : []
  const texts = [...unclosedWords(table, t), ...lacking.length > 0 ? lacking : guessWords(table, matched, t)]
  return { texts, isFatal: lacking.length > 0, isTooMany: false }
}

function unclosedWords({ unclosedIn }: Table, t: Translate): string[] {
  return unclosedIn === null ? [] : [t('journeys.rows.unclosed', { row: unclosedIn })]
}

function guessWords({ total }: Table, { isGuess }: MatchedColumns, t: Translate): string[] {
  return isGuess && total > 0 ? [t('journeys.rows.guess')] : []
}

function lackingWords({ columns }: MatchedColumns, t: Translate): string[] {
  return (['stage', 'touchpoint'] as const)
    .filter(field => columns[field] === null)
    .map(field => t('journeys.rows.lacking', { field: columnLabel(field, t) }))
}
