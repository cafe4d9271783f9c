import type { Answerers } from '../../core/customers/scores/score-counts.ts'
import type { Role } from '../../core/journey/source/mapping.ts'
import type { SourceCounts } from '../../core/journey/source/source-counts.ts'
import type { Source } from '../../core/journey/source/source.ts'

/** Whether a source has a column of a role. */
function hasRole({ mapping }: Source, role: Role): boolean {
  return mapping?.columns.some(column => column.role === role) ?? false
}

/** What a source knows of those who answered. */
export function whoAnswered(source: Source, counts: SourceCounts): Answerers {
  const isCounted = hasRole(source, 'count')
  const isKnown = hasRole(source, 'customer') || counts.questions.some(({ customers }) => customers > 0)
  return { hasCustomers: isKnown && !isCounted, isCounted }
}

/** Which of a source's journeys is that of an audit, whose own comes first; null where it is about none of them. */
export function journeyIndex({ journeys }: Source, journeyIds: readonly string[]): number | null {
  const indexes = journeyIds.map(id => journeys.findIndex(({ journeyId }) => journeyId === id))
  return indexes.find(index => index >= 0) ?? null
}
