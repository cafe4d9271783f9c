import type { PackageError, Result } from '../problem.ts'
import { failed, ok } from '../problem.ts'

/** A file's lists by the type of their records, `tombstone` among them, as they were parsed: untrusted values. */
export type Lists = Record<string, unknown[]>

/** The step from one version of the format to the next, in a file of its own. */
export interface Migration {
  /** The version that it leads to. */
  to: number
  /** What changed, for whoever wonders. */
  what: string
  /** Gives new lists; what it was given stays as it is. May throw on values that it did not expect. */
  migrate: (lists: Lists) => Lists
}

/**
 * Brings a file's lists from the version it was written in to the newest, step by step, before anything is checked:
 * what a step throws is the fault of values that no check has seen.
 * @param from the file's version, at most the newest
 * @param steps all migrations in order, the first one leading to version 2
 */
export function migrate(lists: Lists, from: number, steps: readonly Migration[]): Result<Lists, PackageError> {
  try {
    return ok(steps.filter(({ to }) => to > from).reduce((older, step) => step.migrate(older), lists))
  }
  catch {
    return failed({ kind: 'damaged', part: 'records' })
  }
}

/** Makes an untrusted record's values those of the next version; may throw. */
type Change = (record: Record<string, unknown>) => Record<string, unknown>

/**
 * The lists with every record of a type changed. What is no object, or cannot be changed, stays as it is: the check
 * that follows sets it aside by itself, and the others come in.
 */
export function changeEach(lists: Lists, type: string, change: Change): Lists {
  return { ...lists, [type]: (lists[type] ?? []).map(record => changed(record, change)) }
}

function changed(record: unknown, change: Change): unknown {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return record
  try {
    return change(record as Record<string, unknown>)
  }
  catch {
    return record
  }
}
