import type { CountCell, CountedBy } from '../../journey/source/source-counts.ts'

/** For each of them what counts; null is what nothing is said of. Where one is not named, all of it counts. */
export type CellFilter = Readonly<Partial<Record<CountedBy, readonly (string | null)[]>>>

/** Answers that are alike in everything that is kept apart. */
export interface Pool<Kept extends CountedBy, Cell extends CountCell = CountCell> {
  by: Pick<CountCell['by'], Kept>
  cells: Cell[]
}

/**
 * Puts the answers to one question together but for what is kept apart, in the order in which the groups first occur.
 * Those of which nothing is said are a group of their own. Nothing kept gives one pool, and none where there are no
 * answers.
 */
export function poolCells<Kept extends CountedBy, Cell extends CountCell>(
  cells: readonly Cell[],
  keep: readonly Kept[],
  filter: CellFilter = {},
): Pool<Kept, Cell>[] {
  const counted = cells.filter(({ by }) => passes(by, filter))
  const pools = Map.groupBy(counted, ({ by }) => JSON.stringify(keep.map(name => by[name])))
  return Array.from(pools.values(), pool => ({ by: sayingsOf(pool[0]!, keep), cells: pool }))
}

function passes(by: CountCell['by'], filter: CellFilter): boolean {
  return Object.entries(filter).every(([name, wanted]) => wanted.includes(by[name as CountedBy]))
}

function sayingsOf<Kept extends CountedBy>({ by }: CountCell, keep: readonly Kept[]): Pick<CountCell['by'], Kept> {
  return Object.fromEntries(keep.map(name => [name, by[name]])) as Pick<CountCell['by'], Kept>
}
