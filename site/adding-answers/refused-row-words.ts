import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { RefusedRows } from './work/refused-rows.ts'

/** Why a row was refused: "Row 3, Score “9”: that is not on the scale". */
export function refusedRowWords(
  { number, problem, column, cell }: RefusedRows['first'][number],
  language: Language,
  t: Translate,
): string {
  return t(column === null ? 'addingAnswers.refused.row' : 'addingAnswers.refused.cell', {
    number: number.toLocaleString(language),
    reason: t(`addingAnswers.rowFault.${problem}`),
    column: column ?? '',
    cell,
  })
}
