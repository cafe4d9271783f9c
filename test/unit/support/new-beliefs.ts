import type { Belief } from '../../../core/journey/belief.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import { newId } from '../../../core/journey/identifier.ts'

interface Guessed {
  sourceId: Id
  questionId?: string
  touchpointId: Id | null
  shares: number[]
}

/** What so many of the staff, numbered from 1, believe of a question at one place. */
export function newBeliefs(auditId: Id, { sourceId, questionId = 'q1', touchpointId, shares }: Guessed): Belief[] {
  return shares.map((share, index) => ({
    id: newId(),
    revision: 1,
    updatedAt: '2026-05-01T09:00:00.000Z',
    auditId,
    touchpointId,
    question: { sourceId, questionId },
    asked: 'What share of our customers answer 4 or 5 here?',
    share,
    role: 'staff',
    number: index + 1,
    name: null,
    day: '2026-05-01',
  }))
}
