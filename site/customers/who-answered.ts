import type { Answerers } from '../../core/customers/scores/score-counts.ts'
import type { SourceCounts } from '../../core/journey/source/source-counts.ts'
import type { Source } from '../../core/journey/source/source.ts'
import { isOfCounts } from '../../core/journey/source/is-of-counts.ts'

/** What a source knows of those who answered. */
export function whoAnswered(source: Source, counts: SourceCounts): Answerers {
  const isCounted = isOfCounts(source)
  const hasColumn = source.mapping?.columns.some(({ role }) => role === 'customer') ?? false
  const isKnown = hasColumn || counts.questions.some(({ customers }) => customers > 0)
  return { hasCustomers: isKnown && !isCounted, isCounted }
}

/** Which of a source's journeys is that of an audit, whose own comes first; null where it is about none of them. */
export function journeyIndex({ journeys }: Source, journeyIds: readonly string[]): number | null {
  const indexes = journeyIds.map(id => journeys.findIndex(({ journeyId }) => journeyId === id))
  return indexes.find(index => index >= 0) ?? null
}
