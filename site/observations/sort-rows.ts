import type { Id } from '../../core/journey/identifier.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { ObservationRow } from '../../core/journey/observation-row.ts'
import type { Sorting, SortKey } from '../parts/sorting.ts'
import { layouts } from '../../core/journey/context.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { marks, pictureIdsOf } from '../../core/journey/observation.ts'
import { sortBy } from '../parts/sorting.ts'

/** The columns before those of the criteria, and after them. */
export const leadingColumns = ['touchpoint', 'stage', 'auditor'] as const
export const trailingColumns = ['marks', 'tags', 'note', 'when', 'layout', 'pictures', 'leftOut'] as const

type NamedColumn = typeof leadingColumns[number] | typeof trailingColumns[number]

const keyOf: Record<NamedColumn, (row: ObservationRow, language: Language) => SortKey> = {
  touchpoint: ({ touchpoint }, language) => textIn(touchpoint.name, language),
  // Stages are walked and not spelt.
  stage: ({ index }) => index,
  auditor: ({ auditor }) => auditor?.name ?? null,
  marks: ({ observation }) => observation.marks.map(mark => marks.indexOf(mark)).sort().join(' ') || null,
  tags: ({ observation }) => observation.tags[0] ?? null,
  note: ({ observation }) => observation.note.trim() || null,
  when: ({ observation }) => observation.observedAt,
  layout: ({ observation: { context } }) => context.layout && layouts.indexOf(context.layout),
  pictures: ({ observation }) => pictureIdsOf(observation).length,
  leftOut: ({ observation }) => observation.leftOut?.reason ?? null,
}

/**
 * Observations in another order; those that are alike in it stay in walking order.
 * @param sorting by one of the named columns, or by a criterion's id
 */
export function sortRows(
  rows: readonly ObservationRow[],
  { column, isDescending }: Sorting,
  language: Language,
): readonly ObservationRow[] {
  const keyIn = (row: ObservationRow) => isNamed(column) ? keyOf[column](row, language) : ratingOn(row, column)
  return sortBy(rows, keyIn, isDescending, language)
}

function isNamed(column: string): column is NamedColumn {
  return Object.hasOwn(keyOf, column)
}

function ratingOn({ observation }: ObservationRow, criterionId: Id): number | null {
  return observation.ratings.find(rating => rating.criterionId === criterionId)?.value ?? null
}
