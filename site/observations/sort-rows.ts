import type { Id } from '../../core/journey/identifier.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { ObservationRow } from './observation-row.ts'
import { layouts } from '../../core/journey/context.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { marks, pictureIdsOf } from '../../core/journey/observation.ts'

/** The columns before those of the criteria, and after them. */
export const leadingColumns = ['touchpoint', 'stage', 'auditor'] as const
export const trailingColumns = ['marks', 'tags', 'note', 'when', 'layout', 'pictures', 'leftOut'] as const

type NamedColumn = typeof leadingColumns[number] | typeof trailingColumns[number]

/** What observations are sorted by. */
export interface Sorting {
  /** One of the named columns, or a criterion's id. */
  column: string
  isDescending: boolean
}

/** What is compared; null comes last, whichever way it goes. */
type SortKey = string | number | null

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

/** Observations in another order; those that are alike in it stay in walking order. */
export function sortRows(
  rows: readonly ObservationRow[],
  { column, isDescending }: Sorting,
  language: Language,
): readonly ObservationRow[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const sign = isDescending ? -1 : 1
  return rows
    .map(row => ({ row, key: isNamed(column) ? keyOf[column](row, language) : ratingOn(row, column) }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null)
      || sign * compareKeys(a.key, b.key, collator)
      || a.row.index - b.row.index)
    .map(({ row }) => row)
}

function isNamed(column: string): column is NamedColumn {
  return Object.hasOwn(keyOf, column)
}

function ratingOn({ observation }: ObservationRow, criterionId: Id): number | null {
  return observation.ratings.find(rating => rating.criterionId === criterionId)?.value ?? null
}

/** All keys of a column are of one kind. */
function compareKeys(a: SortKey, b: SortKey, collator: Intl.Collator): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

/** What a press on a column's head comes to: up, down, and then walking order again, which is null. */
export function nextSorting(column: string, sorting: Sorting | null): Sorting | null {
  if (sorting?.column !== column)
    return { column, isDescending: false }
  return sorting.isDescending ? null : { column, isDescending: true }
}

/** A sorting as a text, a minus before those that go down; undefined for none. */
export function sortingText(sorting: Sorting | null): string | undefined {
  return sorting ? `${sorting.isDescending ? '-' : ''}${sorting.column}` : undefined
}

/** The sorting that a text says; null for none. */
export function sortingOf(text: string | undefined): Sorting | null {
  const isDescending = text?.startsWith('-') ?? false
  const column = isDescending ? text?.slice(1) : text
  return column ? { column, isDescending } : null
}
