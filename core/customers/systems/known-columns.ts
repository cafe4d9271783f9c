import type { DurationForm } from '../../journey/source/mapping.ts'
import type { ColumnPlan, MeasurePlan, PlainRole, QuestionPlan } from './plan.ts'
import { nameKey } from '../../journey/same-name.ts'

/** What a system's columns hold, by the keys of their names. */
export type KnownColumns = ReadonlyMap<string, ColumnPlan>

/** Columns by name: with the name of a role, or with all that is known of them. */
export function knownColumns(
  columns: readonly (readonly [name: string, plan: ColumnPlan | PlainRole])[],
): KnownColumns {
  return new Map(columns.map(([name, plan]) =>
    [nameKey(name), typeof plan === 'string' ? { role: plan } : plan] as const))
}

/** Several names of columns for one role that only one can have: the first of them that holds anything has it. */
export function firstOf(role: PlainRole, names: readonly string[]): [string, ColumnPlan][] {
  return names.map((name, rank) => [name, { role, rank }])
}

/** Columns that all date a row, as far as it has them: when it was begun and when it was done. */
export function times(names: readonly string[]): [string, ColumnPlan][] {
  return names.map(name => [name, { role: 'time', isOneOfSeveral: true }])
}

/** Columns of which nothing is kept: names of people, addresses and whatever says nothing about customers. */
export function ignored(names: readonly string[]): [string, PlainRole][] {
  return names.map(name => [name, 'ignore'])
}

/** Columns that count in minutes. */
export function minutes(known: MeasurePlan['known'], writtenIn: DurationForm, names: readonly string[]) {
  return names.map((name): [string, ColumnPlan] => [name, {
    role: 'measure',
    measure: { unit: 'minutes', known },
    writtenIn,
  }])
}

/** Columns that count something. */
export function counts(known: MeasurePlan['known'], names: readonly string[]): [string, ColumnPlan][] {
  return names.map(name => [name, { role: 'measure', measure: { unit: 'count', known } }])
}

/** A column that says whether an item is resolved, by words for yes and for no. */
export function resolved(name: string, yes: readonly string[], no: readonly string[]): [string, ColumnPlan] {
  const words = [...yes.map(word => ({ word, value: 1 })), ...no.map(word => ({ word, value: 0 }))]
  return [name, {
    role: 'measure',
    measure: { unit: 'flag', known: 'resolved' },
    words: words.map(({ word, value }) => ({ word, value, notExperienced: false })),
  }]
}

/** A column of what customers wrote. */
export function text(name: string, question: QuestionPlan | null): [string, ColumnPlan] {
  return [name, { role: 'text', question }]
}
