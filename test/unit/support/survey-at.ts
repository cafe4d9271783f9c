import type { WantedAnswers } from '../../../core/customers/places/narrow-answers.ts'
import type { QuestionAnswers } from '../../../core/customers/places/place-answers.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import { askedQuestions } from '../../../core/customers/places/asked-question.ts'
import { answersAtPlaces, countsFor } from '../../../core/customers/places/place-answers.ts'
import { resolvePlaces } from '../../../core/customers/places/resolve-places.ts'
import { newId } from '../../../core/journey/identifier.ts'
import { newSource } from './new-source.ts'

/** How many gave each point from 1 on, by the place that they were asked about. */
export type AnswersAt = ReadonlyMap<Id, readonly number[]>

interface Asked {
  name?: string
  wording?: string
  id?: Id
  /** What stands in further columns of each row, by the row's index. */
  more?: { names: string, cells: (index: number) => string }
  /** The day of each row. */
  dayOf?: (index: number) => string
  /** Whether the source says who answered. */
  isAnonymous?: boolean
}

/** A survey on satisfaction from 1 to 5, read as a file is; each answer is another customer's. */
export async function surveyAt(records: AuditRecords, answers: AnswersAt, asked: Asked = {}) {
  const { name = 'Survey', wording, id = newId() } = asked
  const rules = [...answers.keys()].map(placeId => ({ by: 'touchpoint' as const, pattern: placeId, placeId }))
  const journeyId = records.journey.id
  const source = await newSource({ journeyId, rules, csv: csvOf(answers, asked), name, id })
  const questions = source.content.questions.map(question => ({ ...question, ...wording && { wording } }))
  return { ...source, content: { ...source.content, questions } }
}

function csvOf(answers: AnswersAt, { isAnonymous = false, more, dayOf = () => '2026-03-01' }: Asked): string {
  const rows = [...answers].flatMap(([placeId, counts]) =>
    counts.flatMap((n, index) => Array.from({ length: n }, () => ({ placeId, value: index + 1 }))))
  const lines = rows.map(({ placeId, value }, index) =>
    [
      ...[index + 1, isAnonymous ? '' : `c${index}@example.com`, dayOf(index), value, placeId],
      ...more ? [more.cells(index)] : [],
    ].join())
  const names = ['id,email,date,satisfaction,touchpoint', ...more ? [more.names] : []].join()
  return [names, ...lines, ''].join('\n')
}

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)

/** The records with such sources as they stand in the store, and what customers answered to each question. */
export function withSources(
  records: AuditRecords,
  made: readonly Awaited<ReturnType<typeof surveyAt>>[],
  wanted: WantedAnswers = {},
): { records: AuditRecords, answers: QuestionAnswers[] } {
  const sources = made.map(({ id, content, answers }): Source => ({
    id,
    revision: 1,
    updatedAt: answers.importedAt,
    ...content,
    answers: {
      id,
      bytes: answers.file.byteLength,
      sha256: '0'.repeat(64),
      rows: answers.rows,
      from: dayOf(answers.span!.from),
      to: dayOf(answers.span!.to),
      fileName: answers.fileName,
      importedAt: answers.importedAt,
    },
  }))
  const all = { ...records, sources }
  const counts = new Map(made.map(({ id, answers }) => [id, answers.counts]))
  const places = resolvePlaces(all)
  const answers = askedQuestions(all).map(one =>
    answersAtPlaces(one, countsFor(one.source, counts), all, places, wanted))
  return { records: all, answers }
}
