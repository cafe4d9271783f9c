import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { AuditRecords } from '../../journey/journey-view.ts'
import type { Source } from '../../journey/source/source.ts'
import type { ShareChoice } from './share-choice.ts'
import { readAnswerFile } from '../../database/answers/read-answer-file.ts'
import { present } from '../../database/present.ts'
import { idFromName } from '../../journey/identifier.ts'
import { sourceFigures, withoutAnswers } from './source-figures.ts'

/**
 * The sources of an audit as somebody chose to share them. Figures are a source of their own: as another version of the
 * one that they are of, they could take its answers away. Who shares them again gives the same source.
 */
export async function sharedSources(
  db: KairosDatabase,
  { sources, journeys }: Pick<AuditRecords, 'sources' | 'journeys'>,
  customers: ShareChoice['customers'],
): Promise<Source[]> {
  if (customers === 'none')
    return []
  if (customers === 'answers')
    return sources
  const journeyIds = journeys.map(({ id }) => id).toSorted()
  // Figures that came back to where they are from give way to those of the answers that are here.
  const answersLast = sources.toSorted((a, b) => Number(a.answers !== null) - Number(b.answers !== null))
  const shared = present(await Promise.all(answersLast.map(source => figuresIn(db, source, journeyIds))))
  return [...new Map(shared.map(source => [source.id, source])).values()]
}

async function figuresIn(db: KairosDatabase, source: Source, journeyIds: string[]): Promise<Source | undefined> {
  // It came as figures.
  if (!source.answers)
    return source.figures && withoutAnswers(source)
  const file = await readAnswerFile(db, source.answers.id)
  const shared = file && sourceFigures(source, file.counts, journeyIds)
  return shared ? { ...shared, id: await idFromName(source.id, `figures ${journeyIds.join(' ')}`) } : undefined
}
