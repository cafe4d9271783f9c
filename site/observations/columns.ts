import type { Criterion } from '../../core/journey/criterion.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { leadingColumns, trailingColumns } from './sort-rows.ts'

/** A column of the list. */
export interface ListColumn {
  /** One of the named columns, or a criterion's id. */
  key: string
  name: string
  isFigure: boolean
}

/** How wide a column is: at least so many rem, and what part it has of the room that is left. */
interface Width {
  least: number
  share: number
}

const selecting: Width = { least: 2.25, share: 0 }
const rating: Width = { least: 5.5, share: 0 }
const widths: Record<typeof leadingColumns[number] | typeof trailingColumns[number], Width> = {
  touchpoint: { least: 8, share: 2 },
  stage: { least: 5, share: 1 },
  auditor: { least: 5.5, share: 1 },
  marks: { least: 4, share: 0 },
  tags: { least: 5, share: 1.5 },
  note: { least: 8, share: 4 },
  when: { least: 7.5, share: 0 },
  layout: { least: 4.75, share: 0 },
  pictures: { least: 5.5, share: 0 },
  leftOut: { least: 4.75, share: 1 },
}

/** The columns of the list, in their order. */
export function columnsFor(criteria: readonly Criterion[], t: Translate, language: Language): ListColumn[] {
  const named = (key: string) => ({ key, name: t(`observations.column.${key}`), isFigure: key === 'pictures' })
  return [
    ...leadingColumns.map(named),
    ...criteria.map(({ id, name }) => ({ key: id, name: textIn(name, language), isFigure: true })),
    ...trailingColumns.map(named),
  ]
}

/** The widths of all columns, as CSS has them, and of the whole, in rem. */
export function columnWidths(criteria: readonly Criterion[]): { columns: string, least: number } {
  const all = [
    selecting,
    ...leadingColumns.map(key => widths[key]),
    ...criteria.map(() => rating),
    ...trailingColumns.map(key => widths[key]),
  ]
  return {
    columns: all.map(({ least, share }) => share > 0 ? `minmax(${least}rem, ${share}fr)` : `${least}rem`).join(' '),
    least: all.reduce((sum, { least }) => sum + least, 0),
  }
}
