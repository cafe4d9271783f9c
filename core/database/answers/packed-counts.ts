import type { CountCell, QuestionCounts, SourceCounts } from '../../journey/source/source-counts.ts'
import { countedBy } from '../../journey/source/source-counts.ts'

/**
 * Counts as they are stored. The browser copies what it reads object by object, which for the thousands of cells of a
 * large source takes longer than to draw a map; a text is copied at once.
 */
export interface PackedCounts extends Omit<SourceCounts, 'questions'> {
  questions: PackedQuestion[]
}

interface PackedQuestion extends Omit<QuestionCounts, 'cells'> {
  /** Told apart by nothing but their place. */
  atPlaces: CountCell[]
  /** All cells, as JSON of their columns. */
  cells: string
}

/** The cells' columns: of each that is counted by, the texts that occur and a number of one for each cell. */
interface CellColumns {
  by: { texts: (string | null)[], codes: number[] }[]
  values: (number | null)[]
  n: number[]
}

/** Counts ready to be stored. */
export function packCounts({ questions, ...counts }: SourceCounts): PackedCounts {
  const packed = questions.map(({ cells, ...question }) =>
    ({ ...question, atPlaces: withoutDimensions(cells), cells: JSON.stringify(columnsOf(cells)) }))
  return { ...counts, questions: packed }
}

/** Counts as they were before they were stored. Stores of version 8 and 9 may have them as they are. */
export function unpackCounts(counts: PackedCounts | SourceCounts): SourceCounts {
  const questions = counts.questions.map(question => 'atPlaces' in question ? unpacked(question) : question)
  return { ...counts, questions }
}

/** Counts that are told apart by nothing but their place. */
export function unpackPlaces(counts: PackedCounts | SourceCounts): SourceCounts {
  const questions = counts.questions.map((question) => {
    if (!('atPlaces' in question))
      return { ...question, cells: withoutDimensions(question.cells) }
    const { atPlaces, ...others } = question
    return { ...others, cells: atPlaces }
  })
  return { ...counts, questions }
}

function unpacked({ atPlaces: _, cells, ...question }: PackedQuestion): QuestionCounts {
  const { by, values, n } = JSON.parse(cells) as CellColumns
  const saying = (cell: number) => Object.fromEntries(countedBy.map((name, column) =>
    [name, by[column]!.texts[by[column]!.codes[cell]!] ?? null])) as CountCell['by']
  return { ...question, cells: n.map((n, cell) => ({ by: saying(cell), value: values[cell]!, n })) }
}

function columnsOf(cells: readonly CountCell[]): CellColumns {
  return {
    by: countedBy.map((name) => {
      const codes = new Map<string | null, number>()
      const coded = cells.map(({ by }) => {
        const code = codes.get(by[name]) ?? codes.size
        codes.set(by[name], code)
        return code
      })
      return { texts: [...codes.keys()], codes: coded }
    }),
    values: cells.map(({ value }) => value),
    n: cells.map(({ n }) => n),
  }
}

/** The cells of each place and point together, in the order in which they first occur. */
function withoutDimensions(cells: readonly CountCell[]): CountCell[] {
  const pools = Map.groupBy(cells, ({ by, value }) => JSON.stringify([by.place, value]))
  return Array.from(pools.values(), (pool) => {
    const { by: { place }, value } = pool[0]!
    const by = { place, segment: null, channel: null, market: null, team: null }
    return { by, value, n: pool.reduce((sum, { n }) => sum + n, 0) }
  })
}
