import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import { createJournal } from '../../../core/database/journal/journal.ts'
import { systemClock } from '../../../core/journey/timestamp.ts'
import { saveMade } from '../../support/save-made.ts'
import { newSource } from '../../unit/support/new-source.ts'

const segments = ['private', 'business', 'public']
const channels = ['web', 'app', 'phone']
const markets = ['de', 'fr', 'tw', 'us']
const teams = ['north', 'south']

/** Stores a survey of every touchpoint: its answers, and what is counted of them by all that breaks them down. */
export async function storeSurvey(db: KairosDatabase, records: AuditRecords, answers: number): Promise<void> {
  const rules = records.touchpoints.map(({ id }) => ({ by: 'touchpoint' as const, pattern: id, placeId: id }))
  const csv = csvOf(records.touchpoints.map(({ id }) => id), answers)
  const survey = await newSource({ journeyId: records.journey.id, rules, csv })
  await saveMade(db, createJournal(db, systemClock), survey, { by: null })
}

function csvOf(placeIds: string[], answers: number): string {
  const of = (values: string[], n: number) => values[n % values.length]
  const lines = Array.from({ length: answers }, (_, n) => [
    n + 1,
    `c${n % 50_000}@example.com`,
    `2026-0${n % 9 + 1}-01`,
    (n * 7 + Math.floor(n / placeIds.length)) % 5 + 1,
    of(placeIds, n),
    of(segments, Math.floor(n / 7)),
    of(channels, Math.floor(n / 11)),
    of(markets, Math.floor(n / 13)),
    of(teams, Math.floor(n / 17)),
  ].join())
  return ['id,email,date,satisfaction,touchpoint,segment,channel,market,team', ...lines, ''].join('\n')
}
