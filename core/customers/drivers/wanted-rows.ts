import type { Narrowing, WantedAnswers } from '../places/narrow-answers.ts'
import type { CodedAnswers } from '../table/coded-columns.ts'
import { groupsAmong } from '../places/narrow-answers.ts'
import { readCoded } from '../table/coded-columns.ts'

/** Which rows of a source are wanted. */
export interface WantedRows {
  /** Whose they are, in the source's own words. */
  groups: Narrowing['groups']
  isWanted: (row: number) => boolean
}

/** The columns that tell which rows are wanted. */
export function wantedColumns({ months, markets, channels, segments }: WantedAnswers) {
  return {
    texts: [...markets ? ['market'] : [], ...channels ? ['channel'] : [], ...segments ? ['segment'] : []],
    numbers: months ? ['month'] : [],
  }
}

/** Which of some rows are wanted, as `narrowAnswers` has it of what is counted of them. */
export function wantedRows({ texts, numbers }: CodedAnswers, { months, ...wanted }: WantedAnswers): WantedRows {
  const groups = groupsAmong(dimension => texts.get(dimension)?.texts ?? [], wanted)
  const kept = Object.entries(groups).map(([dimension, names]) => {
    const column = texts.get(dimension)
    const isNamed = column?.texts.map(text => text !== null && names.includes(text))
    return (row: number) => isNamed?.[column!.codes[row]!] ?? false
  })
  const month = months && numbers.get('month')
  const isInMonths = (row: number) => !month || (month[row]! >= months.from && month[row]! <= months.to)
  return { groups, isWanted: row => isInMonths(row) && kept.every(isKept => isKept(row)) }
}

/**
 * Reads which rows of a file are wanted.
 * @throws where it is no Parquet
 */
export async function readWantedRows(file: ArrayBuffer, wanted: WantedAnswers): Promise<WantedRows> {
  const { texts, numbers } = wantedColumns(wanted)
  return wantedRows(await readCoded(file, texts, numbers), wanted)
}
