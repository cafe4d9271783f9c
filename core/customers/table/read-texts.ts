import type { SourceQuestion } from '../../journey/source/question.ts'
import type { Source } from '../../journey/source/source.ts'
import { placeColumn, textColumn } from './answer-columns.ts'
import { isWritten } from './is-written.ts'
import { readAnswers } from './read-answers.ts'

/** What a source measures of a submission, in the measure's unit. */
export interface GivenMeasure {
  id: string
  value: number
}

/** A point of the scale of a question. */
export interface GivenScore {
  questionId: string
  value: number
}

/** What a customer wrote, with what they answered beside it. */
export interface AnswerText {
  /** Milliseconds since 1970. */
  at: number
  /** The question that it answers. */
  questionId: string
  text: string
  /** What they gave on a scale: to the same question, else to another one of the same submission; null for nothing. */
  score: GivenScore | null
  /** Where in the journey it belongs; null for nowhere. */
  place: string | null
  /** What was measured of its submission, such as its votes, in the order of the source's measures. */
  measures: readonly GivenMeasure[]
}

/**
 * Reads all that was answered in words, the latest first.
 * @param journey which of the source's journeys, from 0
 * @throws where the file is no Parquet
 */
export async function readTexts(
  file: ArrayBuffer,
  { questions, measures }: MeasuredSource,
  journey: number,
): Promise<AnswerText[]> {
  const names = questions.flatMap(({ id }) => [id, textColumn(id), placeColumn(id, journey)])
  const columns = await readColumns(file, ['at', ...names, ...measures.map(({ id }) => id)])
  const measuresOf = measureReader(columns, measures)
  const scored = questions.filter(({ scale }) => scale !== null)
  const texts = questions.flatMap((question) => {
    const scoredBy = [...scored.filter(({ id }) => id === question.id), ...scored.filter(({ isOutcome }) => isOutcome)]
    return textsOf(columns, question.id, [...new Set([...scoredBy, ...scored])], journey)
      .map(({ row, ...text }) => ({ ...text, measures: measuresOf(row) }))
  })
  return texts.sort((a, b) => b.at - a.at)
}

/** What a source asks, and what it measures. */
export type MeasuredSource = Pick<Source, 'questions' | 'measures'>

const nothingMeasured: readonly GivenMeasure[] = []

/** What was measured in a row; of many rows without anything there is one empty list. */
function measureReader(columns: Columns, measures: MeasuredSource['measures']) {
  const measured = measures.map(({ id }) => ({ id, values: columns.get(id) ?? [] }))
  return (row: number): readonly GivenMeasure[] => {
    const given = measured.flatMap(({ id, values }) => {
      const value = values[row]
      return typeof value === 'number' ? [{ id, value }] : []
    })
    return given.length > 0 ? given : nothingMeasured
  }
}

type Columns = ReadonlyMap<string, readonly unknown[]>

async function readColumns(file: ArrayBuffer, names: readonly string[]): Promise<Columns> {
  const columns = new Map<string, unknown[]>()
  await readAnswers(file, names, ({ name, values }) => {
    const column = columns.get(name) ?? []
    columns.set(name, column)
    for (const value of values)
      column.push(value)
  })
  return columns
}

/** @param scoredBy questions whose answer tells its score, the one that tells it best first */
function textsOf(
  columns: Columns,
  questionId: string,
  scoredBy: readonly SourceQuestion[],
  journey: number,
): (Omit<AnswerText, 'measures'> & { row: number })[] {
  const [times, places] = [columns.get('at') ?? [], columns.get(placeColumn(questionId, journey)) ?? []]
  const scores = scoredBy.map(({ id }) => ({ id, values: columns.get(id) ?? [] }))
  return (columns.get(textColumn(questionId)) ?? []).flatMap((text, row) => {
    if (!isWritten(text))
      return []
    const given = scores.find(({ values }) => typeof values[row] === 'number')
    const score = given ? { questionId: given.id, value: given.values[row] as number } : null
    const place = (places[row] as string | undefined) ?? null
    return [{ at: Number(times[row]), questionId, text, score, place, row }]
  })
}
