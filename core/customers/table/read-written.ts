import type { ReadGroup } from './read-answers.ts'
import { textColumn } from './answer-columns.ts'
import { isWritten } from './is-written.ts'
import { columnNames, countRows, readRowGroups } from './read-answers.ts'

/** A submission with what was answered in words, as it stands in a row. */
export interface WrittenSubmission {
  /** In the source's time zone: 202611. */
  month: number
  /** How many submissions the row stands for. */
  n: number
  /** None of them blank. */
  texts: string[]
  /** What was given to the question that scores it; null for nothing. */
  score: number | null
}

/** The submissions with text of some rows. */
export interface WrittenRows {
  submissions: WrittenSubmission[]
  /** How far the file is read, 0 to 1. */
  progress: number
}

/** What of the answers is read. */
export interface WrittenScope {
  /** The source's questions. */
  questionIds: readonly string[]
  /** The one whose answer is told beside the texts; null where none is needed. */
  scoredBy: string | null
  /** Which rows count, from 0; all where that is left out. */
  isWanted?: (row: number) => boolean
}

/**
 * Reads who answered in words, a group of rows after the other, so that no more than one is held.
 * @throws where the file is no Parquet
 */
export async function* readWritten(
  file: ArrayBuffer,
  { questionIds, scoredBy, isWanted = () => true }: WrittenScope,
): AsyncGenerator<WrittenRows> {
  const known = new Set(columnNames(file))
  const texts = questionIds.map(textColumn).filter(name => known.has(name))
  if (texts.length === 0)
    return
  const rows = countRows(file)
  let read = 0
  for await (const group of readRowGroups(file, ['month', 'count', ...texts, ...scoredBy === null ? [] : [scoredBy]])) {
    const before = read
    const submissions = writtenIn(group, texts, scoredBy, row => isWanted(before + row))
    read += group.length
    yield { submissions, progress: read / rows }
  }
}

/** @param isWanted which rows of the group count */
function writtenIn(
  { columns, length }: ReadGroup,
  names: string[],
  scoredBy: string | null,
  isWanted: (row: number) => boolean,
): WrittenSubmission[] {
  const written: WrittenSubmission[] = []
  const [months, counts, scores] = ['month', 'count', scoredBy ?? ''].map(name => columns.get(name))
  for (let row = 0; row < length; row++) {
    const texts = names.map(name => columns.get(name)![row]).filter(isWritten)
    const score = scores?.[row]
    if (texts.length > 0 && isWanted(row)) {
      const [month, n] = [Number(months![row]), Number(counts?.[row] ?? 1)]
      written.push({ month, n, texts, score: typeof score === 'number' ? score : null })
    }
  }
  return written
}
