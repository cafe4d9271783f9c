import type { Audit } from '../audit.ts'
import type { Criterion } from '../criterion.ts'
import type { Id } from '../identifier.ts'
import type { Journey } from '../journey.ts'
import type { LocalisedText } from '../localised-text.ts'
import type { Phase, Stage } from '../stage.ts'
import type { Timestamp } from '../timestamp.ts'
import type { Channel, Touchpoint } from '../touchpoint.ts'
import { idFromName } from '../identifier.ts'
import { trimName } from '../text.ts'
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

/**
 * Titles that differ only in case, width, spacing, the form of dashes and quotation marks or in what nobody sees name
 * the same audit. Ids rest on it: a change to it would part audits that were started before from those started after.
 */
function sameTitle(title: string): string {
  return trimName(title.normalize('NFKC'))
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[`\u00B4\u02BC\u2018\u2019\u201B]/g, '\'')
    .replace(/[\u201C-\u201F]/g, '"')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

/**
 * The records of an audit that follows a template.
 * Whoever starts one under the same title gets the same records, so that the files of several auditors line up
 * without a plan being handed round first. Another title gives other records: what is added to one audit's journey
 * is no part of another's.
 */
export async function auditFromTemplate(template: Template, title: string): Promise<NewAudit> {
  const seriesId = await idFromName(template.id, sameTitle(title))
  const inSeries = (id: Id) => idFromName(seriesId, id)
  const version = { revision: 1, updatedAt: template.since }
  const journeyId = await inSeries(template.journeyId)
  return {
    audit: {
      ...version,
      id: await idFromName(seriesId, 'round 1'),
      title: trimName(title),
      journeyId,
      planId: null,
      seriesId,
      round: 1,
      criterionIds: standardCriteria.map(criterion => criterion.id),
      smallestDifference: null,
    },
    journey: { ...version, id: journeyId, name: template.name, personaId: null },
    stages: await Promise.all(template.stages.map(async ({ id, name, phase }, position) =>
      ({ ...version, id: await inSeries(id), journeyId, name, phase, position }))),
    touchpoints: (await Promise.all(template.stages.map(stage => touchpointsOf(stage, version, inSeries)))).flat(),
    criteria: standardCriteria,
  }
}

async function touchpointsOf(
  stage: Template['stages'][number],
  version: { revision: number, updatedAt: Timestamp },
  inSeries: (id: Id) => Promise<Id>,
): Promise<Touchpoint[]> {
  const stageId = await inSeries(stage.id)
  return Promise.all(stage.touchpoints.map(async ({ id, name, channel }, position) =>
    ({ ...version, id: await inSeries(id), stageId, name, channel, position, reach: null, addressPattern: null })))
}
