import type { Id } from '../../core/journey/identifier.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { StageOutline } from '../../core/journey/outline.ts'
import type { Template } from '../../core/journey/templates/template.ts'
import type { Workplace } from '../../core/screen/workplace.ts'
import { startNewAudit, startNextRound, startSharedAudit } from '../../core/database/commands/start-audit.ts'
import { auditFromTemplate } from '../../core/journey/templates/template.ts'
import { trimName } from '../../core/journey/text.ts'

/** The ways to begin a journey, in the order in which they are offered. */
export const ways = ['template', 'rows', 'audit', 'nothing'] as const

export type Way = typeof ways[number]

/** What a journey begins with. */
export type JourneyStart
  = | { kind: 'template', template: Template }
    | { kind: 'stages', stages: StageOutline[], leftOut: number }
    | { kind: 'audit', auditId: Id }

/** What somebody is about to begin with: a journey, or rows that are not read yet. */
export type JourneyChoice = JourneyStart | { kind: 'reading' }

/** An audit that was started; it may have been here before. */
export interface StartedAudit {
  id: Id
  isNew: boolean
}

/**
 * Starts the audit.
 * @param language in which the title is
 * @returns null where the audit that it begins with is gone
 */
export async function startJourney(
  { db, journal }: Workplace,
  start: JourneyStart,
  typed: string,
  language: Language,
): Promise<StartedAudit | null> {
  const title = trimName(typed)
  const note = { by: null, about: title }
  if (start.kind === 'template') {
    const shared = await auditFromTemplate(start.template, title)
    return { id: shared.audit.id, isNew: await startSharedAudit(db, journal, shared, note) !== null }
  }
  const id = start.kind === 'audit'
    ? await startNextRound(db, journal, title, start.auditId, note)
    : await startNewAudit(db, journal, title, { name: { [language]: title }, stages: start.stages }, note)
  return id === null ? null : { id, isNew: true }
}
