import type { PackageError, ProblemReason } from '../../core/package/problem.ts'
import type { Route } from './mutant.ts'
import { routes } from './mutant.ts'

/**
 * How many mutants of each kind ended in each way: most end in several, such as two reasons for which records were
 * set aside.
 */
export type Tally = Partial<Record<Route, Record<string, number>>>

/** Ways in which mutants end that a run of two thousand has to see: one that none reaches is one that nothing tries. */
const wanted: readonly (PackageError['kind'] | ProblemReason)[] = [
  'not-kairos',
  'truncated',
  'damaged',
  'newer',
  'too-large',
  'nothing-good',
  'storage-full',
  'shape',
  'twice',
  'taken',
  'dangling',
  'off-scale',
  'other-scale',
  'built-in',
  'other-meaning',
  'other-owner',
  'leap',
  'picture-missing',
  'picture-damaged',
  'foreign',
]

export function count(tally: Tally, route: Route, ends: string[]): void {
  const ofRoute = tally[route] ??= {}
  for (const end of ends)
    ofRoute[end] = (ofRoute[end] ?? 0) + 1
}

export function sumOf(tallies: Tally[]): Tally {
  const sum: Tally = {}
  for (const route of routes) {
    for (const [end, times] of tallies.flatMap(tally => Object.entries(tally[route] ?? {})))
      (sum[route] ??= {})[end] = (sum[route]?.[end] ?? 0) + times
  }
  return sum
}

/** The ways in which no mutant ended. */
export function unseen(tally: Tally): string[] {
  return wanted.filter(end => routes.every(route => !tally[route]?.[end]))
}

/** A table to be printed: a row for each way to end, a column for each kind of mutants. */
export function tableOf(tally: Tally): string {
  const ends = [...new Set(routes.flatMap(route => Object.keys(tally[route] ?? {})))].sort()
  const rows = ends.map(end => [end, ...routes.map(route => tally[route]?.[end] ?? 0)])
  const heads = [0, 1].map(part => ['', ...routes.map(route => route.split(': ')[part]!)])
  return aligned([...heads, ...rows].map(row => row.map(String)))
}

/** Lines of cells under one another: the first column starts at the left, all others end at the right. */
function aligned(cells: string[][]): string {
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map(row => row[column]!.length)))
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)
  return cells.map(row => row.map(pad).join('  ')).join('\n')
}
