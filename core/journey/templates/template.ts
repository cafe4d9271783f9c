import type { Audit } from '../audit.ts'
import type { Criterion } from '../criterion.ts'
import type { Id } from '../identifier.ts'
import type { Journey } from '../journey.ts'
import type { LocalisedText } from '../localised-text.ts'
import type { Phase, Stage } from '../stage.ts'
import type { Timestamp } from '../timestamp.ts'
import type { Channel, Touchpoint } from '../touchpoint.ts'
import { idFromName } from '../identifier.ts'
import { standardCriteria } from './standard-criteria.ts'

/** A journey ready to be audited; its ids are fixed. */
export interface Template {
  id: Id
  journeyId: Id
  name: LocalisedText
  /** When this version of it was settled. */
  since: Timestamp
  stages: {
    id: Id
    name: LocalisedText
    phase: Phase
    touchpoints: { id: Id, name: LocalisedText, channel: Channel }[]
  }[]
}

/** All records that an audit from a template begins with. */
export interface NewAudit {
  audit: Audit
  journey: Journey
  stages: Stage[]
  touchpoints: Touchpoint[]
  criteria: Criterion[]
}

/** Titles that differ only in case, width or spacing name the same audit. */
function sameTitle(title: string): string {
  return title.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/**
 * The records of an audit that follows a template.
 * Whoever starts one under the same title gets the same records, so that the files of several auditors line up
 * without a plan being handed round first.
 */
export async function auditFromTemplate(template: Template, title: string): Promise<NewAudit> {
  const version = { revision: 1, updatedAt: template.since }
  const id = await idFromName(template.id, sameTitle(title))
  return {
    audit: {
      ...version,
      id,
      title: title.trim(),
      journeyId: template.journeyId,
      planId: null,
      seriesId: id,
      round: 1,
      criterionIds: standardCriteria.map(criterion => criterion.id),
    },
    journey: { ...version, id: template.journeyId, name: template.name, personaId: null },
    stages: stagesOf(template, version),
    touchpoints: touchpointsOf(template, version),
    criteria: standardCriteria,
  }
}

function stagesOf(template: Template, version: { revision: number, updatedAt: Timestamp }): Stage[] {
  return template.stages.map(({ id, name, phase }, position) =>
    ({ ...version, id, journeyId: template.journeyId, name, phase, position }))
}

function touchpointsOf(template: Template, version: { revision: number, updatedAt: Timestamp }): Touchpoint[] {
  return template.stages.flatMap(stage => stage.touchpoints.map((touchpoint, position) =>
    ({ ...version, ...touchpoint, stageId: stage.id, position, reach: null, addressPattern: null })))
}
