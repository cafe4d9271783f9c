import type { KairosDatabase } from '../../core/database/kairos-database.ts'
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

/** Puts a small audit into a store that shares nothing with any other: also its question is its own. */
export async function otherAudit(db: KairosDatabase): Promise<void> {
  const {
    audit,
    journey,
    stages: [stage],
    touchpoints: [touchpoint],
    criteria,
  } = await auditFromTemplate(onlinePurchase, 'Of another client')
  const id = (name: string) => idFromName(namespace, name)
  const version = { revision: 1, updatedAt: '2026-05-20T10:00:00.000Z' }
  const criterion = { ...criteria[0]!, id: await id('criterion') }
  const auditor = { ...version, id: await id('auditor'), name: 'Noor', sameAs: null }
  const bytes = imageHead('image/jpeg', 1, 1)
  const picture = {
    ...version,
    id: await id('picture'),
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
  const context = { layout: null, viewport: null, pixelRatio: null, browser: null, pageLanguage: null, market: null }
  const observation = {
    ...version,
    id: await id('observation'),
    auditId: audit.id,
    touchpointId: touchpoint!.id,
    auditorId: auditor.id,
    observedAt: version.updatedAt,
    page: null,
    context,
    ratings: [rated(criterion.id, 4)],
    note: 'Mine',
    marks: [],
    tags: [],
    evidence: [{ kind: 'screenshot', pictureId: picture.id }],
    leftOut: null,
  }
  const records: [RecordType, AnyRecord][] = [
    ['criterion', criterion],
    ['auditor', auditor],
    ['picture', picture],
    ['journey', journey],
    ['stage', stage!],
    ['touchpoint', touchpoint!],
    ['audit', { ...audit, criterionIds: [criterion.id] }],
    ['observation', observation],
  ]
  await createJournal(db, { now: () => new Date(version.updatedAt) })
    .adopt({ action: 'file-imported', by: null }, {
      records: records.map(([type, record]) => ({ type, record })),
      files: [{ id: picture.id, file: new Blob([bytes], { type: 'image/jpeg' }) }],
    })
}
