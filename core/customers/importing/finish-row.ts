import type { CellContext } from './cell-context.ts'
import type { ReadRow } from './read-row.ts'
import type { RowDraft } from './row-draft.ts'
import type { RowFault } from './row-fault.ts'
import type { RowNames } from './row-names.ts'
import { createMonthReader } from './month-of.ts'
import { refuse } from './row-draft.ts'

/** What a row is that has no answer: sent out and not answered, or nobody was asked. */
type StateAtRest = 'answered' | 'invited' | 'partial' | 'unasked'

/** A function that looks at a row as a whole, once its cells are read: when it was, which it is, and what it says. */
export function finishRow(context: CellContext, names: RowNames) {
  const index = (name: string) => context.columns.findIndex(column => column.name === name)
  const [record, at, month, state, count] = ['record', 'at', 'month', 'state', 'count'].map(index) as RowIndexes
  const { mapping } = context.reading
  const monthOf = createMonthReader(mapping.timeZone) ?? createMonthReader('UTC')!
  const hasTimes = mapping.columns.some(({ role }) => role === 'time')
  const hasNames = mapping.columns.some(({ role }) => role === 'record')
  /** Where scores say who was asked, as in an export of tickets, nobody answers by what else stands there. */
  const isAskedByScore = mapping.states.some(({ column }) =>
    mapping.columns.some(({ name, role }) => name === column && role === 'score'))

  function complete(cells: readonly string[], draft: RowDraft): void {
    const { values } = draft
    draft.at ??= draft.invitedAt ?? (hasTimes ? null : context.period.from)
    if (draft.at === null)
      return refuse(draft, 'no-time', null)
    if (draft.at > context.latest)
      refuse(draft, 'in-the-future', null)
    values[at] = draft.at
    values[month] = monthOf(draft.at)
    if (count >= 0 && values[count] === null)
      refuse(draft, 'no-count', null)
    const found = stateOf(draft, isAskedByScore)
    if (found === null)
      refuseEmpty(draft)
    else if (state >= 0)
      values[state] = found
    if (!hasNames)
      values[record] = names.of(cells, context.period.text)
  }

  function refuseEmpty(draft: RowDraft): void {
    if (draft.isAskedUnknown)
      refuse(draft, 'no-such-question', mapping.asked!.column)
    else
      refuse(draft, 'nothing-in-it', null)
  }

  return (cells: readonly string[], draft: RowDraft): ReadRow => {
    if (draft.state === 'dropped')
      return { kind: 'dropped' }
    complete(cells, draft)
    const problem = draft.problem ?? recordProblem(draft.values[record], draft.asked, names)
    return problem ? { kind: 'refused', problem } : { kind: 'values', values: draft.values, cut: draft.cut }
  }
}

type RowIndexes = [record: number, at: number, month: number, state: number, count: number]

/** Asked last, since a row that is refused leaves its name to another. */
function recordProblem(name: unknown, asked: string | null, names: RowNames): RowFault | null {
  if (typeof name !== 'string')
    return { problem: 'no-record', column: null }
  // Where each answer has a row of its own, all rows of one submission have its name.
  return names.isNew(asked === null ? name : `${name} ${asked}`) ? null : { problem: 'same-record', column: null }
}

/** Null where there is nothing in a row that anything could be made of. */
function stateOf({ state, hasScore, hasText, hasMeasure }: RowDraft, isAskedByScore: boolean): StateAtRest | null {
  if (state === 'partial')
    return 'partial'
  if (hasScore || (hasText && !isAskedByScore))
    return 'answered'
  if (state === 'invited')
    return 'invited'
  return hasText || hasMeasure ? 'unasked' : null
}
