import type { Journal } from '../../core/database/journal/journal.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { SampleRatings } from './seeded-ratings.ts'
import { dayLength } from '../../core/journey/day.ts'
import { createIds } from './seeded-ids.ts'
import { auditors, ratingsOf, withoutPictures } from './seeded-ratings.ts'
import { walk } from './walk.ts'

/**
 * Adds auditors who rated the same pages as the first, from the same kind of script, without pictures: five opinions
 * can be told from chance where three cannot, and more screenshots would only make the file large.
 */
export async function addAuditors(journal: Journal, records: AuditRecords): Promise<void> {
  const first = records.auditors.find(({ name }) => name === auditors[0]!.name)!
  const seen = records.observations.filter(({ auditorId }) => auditorId === first.id)
  for (const [index, auditor] of withoutPictures.entries()) {
    const nextId = createIds(auditor.seed)
    const auditorId = nextId()
    const ratings = ratingsOf(auditor, walk)
    const edits = walk.flatMap(({ touchpoint }, stop) => {
      const like = seen.find(({ touchpointId }) => nameOf(records, touchpointId) === touchpoint)!
      const content = {
        ...ratedLike(like, ratings[stop]!, records),
        auditorId,
        observedAt: daysLater(like.observedAt, auditors.length + index),
      }
      return { type: 'observation' as const, id: nextId(), content }
    })
    await journal.write({ action: 'observation-saved', by: auditorId, about: auditor.name }, [
      { type: 'auditor', id: auditorId, content: { name: auditor.name, sameAs: null } },
      ...edits,
    ])
  }
}

function nameOf({ touchpoints }: AuditRecords, touchpointId: string): string | undefined {
  return touchpoints.find(({ id }) => id === touchpointId)?.name.en
}

function daysLater(time: string, days: number): string {
  return new Date(Date.parse(time) + days * dayLength).toISOString()
}

/** Where the first auditor could not rate, nobody could. */
function ratedLike(like: Observation, ratings: SampleRatings, { criteria }: AuditRecords) {
  const { id, revision, updatedAt, ...content } = like
  return {
    ...content,
    note: '',
    marks: [],
    evidence: [],
    ratings: like.ratings.map(rating => rating.value === null
      ? rating
      : { ...rating, value: ratings[criteria.find(({ id }) => id === rating.criterionId)!.builtIn!] }),
  }
}
