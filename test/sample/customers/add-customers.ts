import type { Journal } from '../../../core/database/journal/journal.ts'
import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import { seededRandom } from '../../../core/statistics/seeded-random.ts'
import { saveMade } from '../../support/save-made.ts'
import { createIds } from '../seeded-ids.ts'
import { believed, guessers } from './planted.ts'
import { sampleSources, touchpointSurveyId } from './sample-sources.ts'

const leaders = 5
const day = '2026-05-18'

/** Stores three sources of customers' answers, and what twelve people of the company believe of them. */
export async function addCustomers(db: KairosDatabase, journal: Journal, records: AuditRecords): Promise<void> {
  const touchpoints = new Map(records.touchpoints.map(({ id, name }) => [name.en ?? '', id]))
  for (const source of await sampleSources({ journeyId: records.journey.id, touchpoints }))
    await saveMade(db, journal, source, { by: null, about: source.content.name })
  await addBeliefs(journal, records, touchpoints)
}

async function addBeliefs(
  journal: Journal,
  { audit }: AuditRecords,
  touchpoints: ReadonlyMap<string, string>,
): Promise<void> {
  const [nextId, random] = [createIds(407), seededRandom(408)]
  const beliefs = believed.flatMap(([place, share]) => Array.from({ length: guessers }, (_, index) => ({
    auditId: audit.id,
    touchpointId: place === null ? null : touchpoints.get(place)!,
    question: { sourceId: touchpointSurveyId, questionId: 'q1' },
    asked: place === null
      ? 'What share of our customers answer 4 or 5, of everything together?'
      : 'What share of our customers answer 4 or 5 here?',
    share: Math.round(share + 16 * (random() - 0.5)),
    role: index < leaders ? 'leader' as const : 'staff' as const,
    number: index < leaders ? index + 1 : index - leaders + 1,
    name: null,
    day,
  })))
  await journal.write(
    { action: 'beliefs-added', by: null, about: '' },
    beliefs.map(content => ({ type: 'belief', id: nextId(), content })),
  )
}
