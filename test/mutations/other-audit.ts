import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { AnyRecord } from '../../core/journey/record.ts'
import type { RecordType } from '../../core/journey/records.ts'
import { createJournal } from '../../core/database/journal/journal.ts'
import { idFromName } from '../../core/journey/identifier.ts'
import { rated } from '../../core/journey/rating.ts'
import { sha256 } from '../../core/journey/sha256.ts'
import { onlinePurchase } from '../../core/journey/templates/online-purchase.ts'
import { auditFromTemplate } from '../../core/journey/templates/template.ts'
import { imageHead } from '../support/image-head.ts'

const namespace = '0c1de0c4-6c4a-4c5b-8d5e-2f6a3b7c9d10'
const version = { revision: 1, updatedAt: '2026-05-20T10:00:00.000Z' }
const bytes = imageHead('image/jpeg', 1, 1)

/** Puts a small audit into a store that shares nothing with any other: also its question is its own. */
export async function otherAudit(db: KairosDatabase): Promise<void> {
  const records = await recordsOfOtherAudit()
  const picture = records.find(({ type }) => type === 'picture')!.record
  await createJournal(db, { now: () => new Date(version.updatedAt) })
    .adopt({ action: 'file-imported', by: null }, {
      records,
      files: [{ id: picture.id, file: new Blob([bytes], { type: 'image/jpeg' }) }],
    })
}

async function recordsOfOtherAudit(): Promise<{ type: RecordType, record: AnyRecord }[]> {
  const template = await auditFromTemplate(onlinePurchase, 'Of another client')
  const [stage, touchpoint] = [template.stages[0]!, template.touchpoints[0]!]
  const criterion = { ...template.criteria[0]!, id: await idOf('criterion') }
  const audit = { ...template.audit, criterionIds: [criterion.id] }
  const auditor = { ...version, id: await idOf('auditor'), name: 'Noor', sameAs: null }
  const picture = await pictureRecord()
  const observation = {
    ...await observationRecord(),
    auditId: audit.id,
    touchpointId: touchpoint.id,
    auditorId: auditor.id,
    ratings: [rated(criterion.id, 4)],
    evidence: [{ kind: 'screenshot', pictureId: picture.id }],
  }
  return [
    { type: 'criterion', record: criterion },
    { type: 'auditor', record: auditor },
    { type: 'picture', record: picture },
    { type: 'journey', record: template.journey },
    { type: 'stage', record: stage },
    { type: 'touchpoint', record: touchpoint },
    { type: 'audit', record: audit },
    { type: 'observation', record: observation },
  ]
}

async function pictureRecord() {
  return {
    ...version,
    id: await idOf('picture'),
    type: 'image/jpeg',
    width: 1,
    height: 1,
    bytes: bytes.length,
    sha256: await sha256(bytes),
    viewport: null,
    scale: null,
    redactions: [],
    capturedAt: version.updatedAt,
  }
}

async function observationRecord() {
  return {
    ...version,
    id: await idOf('observation'),
    observedAt: version.updatedAt,
    page: null,
    context: { layout: null, viewport: null, pixelRatio: null, browser: null, pageLanguage: null, market: null },
    note: 'Mine',
    marks: [],
    tags: [],
    leftOut: null,
  }
}

function idOf(name: string): Promise<Id> {
  return idFromName(namespace, name)
}
