import type { Role } from '../../../core/journey/source/mapping.ts'
import type { AnswersDraft, DraftRows } from './answers-draft.ts'
import type { DraftDates } from './draft-dates.ts'
import * as v from 'valibot'
import { scaleSchema } from '../../../core/journey/criterion.ts'
import { measureSchema } from '../../../core/journey/source/measure.ts'
import { excessOf, isBlank } from '../../../core/journey/text.ts'
import { answerRoles } from './change-columns.ts'
import { usedQuestions } from './used-questions.ts'

type Rows = Pick<DraftRows, 'data' | 'period'>
type AskedDates = Pick<DraftDates, 'asksZone'>

/** What has to be put right before a file can be read. */
export type DraftFault
  = | { kind: 'no-rows' | 'no-time' | 'no-answers' | 'date-order' | 'time-zone' | 'name' }
    | { kind: 'weight' | 'currency', name: string }
    | { kind: 'scale', name: string }
    | { kind: 'rule' | 'wording', number: number }

/** What weights are called: a row that has one stands for a part of somebody. */
const weights = /\bweights?\b|\bweighting\b|\bwgt\b|权重|權重|加权|加權/i

/** Whether a column has weights, by its name: `weighting_factor` is a word for one too. */
function isWeight(name: string): boolean {
  return weights.test(name.replace(/[_-]/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2'))
}

/**
 * All that has to be put right, in the order of the screen.
 * @param rows the file's first rows
 * @param dates how their dates are written
 */
export function draftFaults(draft: AnswersDraft, rows: Rows, dates: AskedDates): DraftFault[] {
  return rows.data.length === 0 ? [{ kind: 'no-rows' }] : faultsOf(draft, rows, dates)
}

function faultsOf(draft: AnswersDraft, rows: Rows, dates: AskedDates): DraftFault[] {
  const { mapping, questions, measures, rules, isDateOrderKnown, isZoneKnown, name } = draft
  const { columns } = mapping
  const hasPeriod = rows.period !== null
  const has = (roles: readonly Role[]) => columns.some(({ role }) => roles.includes(role))
  const hasDates = hasPeriod || columns.some(({ role, writtenIn }) => role === 'time' || writtenIn === 'moment')
  return [
    ...isBlank(name) || excessOf(name, 'name') > 0 ? [{ kind: 'name' } as const] : [],
    ...has(['time']) || hasPeriod ? [] : [{ kind: 'no-time' } as const],
    ...has([...answerRoles, 'measure']) ? [] : [{ kind: 'no-answers' } as const],
    ...columns.filter(({ role, name }) => role === 'count' && isWeight(name))
      .map(({ name }) => ({ kind: 'weight', name }) as const),
    ...usedQuestions(draft).flatMap(({ wording }, index) =>
      isBlank(wording) || excessOf(wording, 'line') > 0 ? [{ kind: 'wording', number: index + 1 } as const] : []),
    ...questions.filter(({ scale }) => scale !== null && !v.is(scaleSchema, scale))
      .map(({ wording }) => ({ kind: 'scale', name: wording }) as const),
    ...measures.filter(({ unit, currency }) => unit === 'money' && !isCurrency(currency))
      .map(({ name }) => ({ kind: 'currency', name }) as const),
    ...hasDates && !isDateOrderKnown ? [{ kind: 'date-order' } as const] : [],
    ...!isZoneKnown && dates.asksZone ? [{ kind: 'time-zone' } as const] : [],
    ...rules.flatMap(({ pattern }, index) => isBlank(pattern) ? [{ kind: 'rule', number: index + 1 } as const] : []),
  ]
}

function isCurrency(currency: string | null): boolean {
  return currency !== null && v.is(measureSchema.entries.currency, currency)
}
