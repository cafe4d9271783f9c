import type { NewPortrait } from '../../../core/database/commands/edit-personas.ts'
import type { TypedRecord } from '../../../core/database/journal/entry.ts'
import type { Journal } from '../../../core/database/journal/journal.ts'
import type { RecordEdit } from '../../../core/database/journal/record-edit.ts'
import type { Context } from '../../../core/journey/context.ts'
import type { Criterion } from '../../../core/journey/criterion.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import { createJournal } from '../../../core/database/journal/journal.ts'
import { KairosDatabase } from '../../../core/database/kairos-database.ts'
import { newId } from '../../../core/journey/identifier.ts'
import { notRated, rated } from '../../../core/journey/rating.ts'
import { sha256 } from '../../../core/journey/sha256.ts'
import { onlinePurchase } from '../../../core/journey/templates/online-purchase.ts'
import { auditFromTemplate } from '../../../core/journey/templates/template.ts'
import { imageHead } from '../../support/image-head.ts'
import { fixedClock } from './fixed-clock.ts'

/** An empty store that no other test sees. */
export function emptyStore(): KairosDatabase {
  return new KairosDatabase(`test-${newId()}`)
}

/** Another store for the same audit, with the same clock. */
export function storeOf(db: KairosDatabase, like: SampleStore): SampleStore {
  return { ...like, db, journal: createJournal(db, like.clock) }
}

/** A picture's edit and its bytes: a JPEG head and some noise. */
export async function samplePicture(
  size = 400,
  id = newId(),
): Promise<NewPortrait & { id: Id }> {
  const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 7919 + id.charCodeAt(index % 36)) % 256)
  bytes.set(imageHead('image/jpeg', 800, 600))
  const content = {
    type: 'image/jpeg' as const,
    width: 800,
    height: 600,
    bytes: size,
    sha256: await sha256(bytes),
    viewport: { width: 800, height: 600 },
    scale: 1,
    redactions: [],
    capturedAt: '2026-11-21T09:59:58.000Z',
  }
  return { id, edit: { type: 'picture', id, content }, file: { id, file: new Blob([bytes], { type: 'image/jpeg' }) } }
}

/** The records that an audit of two touchpoints begins with, ready to be taken in. */
export async function smallAudit(title = 'Small audit'): Promise<{ auditId: Id, adoptions: TypedRecord[] }> {
  const { audit, journey, stages: [stage], touchpoints, criteria } = await auditFromTemplate(onlinePurchase, title)
  const ofStage = touchpoints.filter(({ stageId }) => stageId === stage!.id).slice(0, 2)
  return {
    auditId: audit.id,
    adoptions: [
      { type: 'audit', record: { ...audit, criterionIds: audit.criterionIds.slice(0, 1) } },
      { type: 'journey', record: journey },
      { type: 'stage', record: stage! },
      { type: 'criterion', record: criteria[0]! },
      ...ofStage.map((record): TypedRecord => ({ type: 'touchpoint', record })),
    ],
  }
}

const context: Context = {
  layout: 'tablet',
  viewport: { width: 800, height: 600 },
  pixelRatio: 1,
  browser: 'Chromium 156',
  pageLanguage: 'en',
  market: null,
}

export interface SampleStore {
  db: KairosDatabase
  journal: Journal
  clock: ReturnType<typeof fixedClock>
  auditId: Id
  auditorId: Id
  observationIds: Id[]
}

/** A store with one audit of one auditor, who made some observations with a picture each. */
export async function sampleStore({
  observations = 2,
  title = 'Spring round',
  auditor = 'Mei',
  pictureBytes = 400,
} = {}): Promise<SampleStore> {
  const db = emptyStore()
  const clock = fixedClock()
  const journal = createJournal(db, clock)
  const { audit, journey, stages, touchpoints, criteria } = await auditFromTemplate(onlinePurchase, title)
  await journal.adopt({ action: 'audit-started', by: null }, { records: [
    { type: 'audit', record: audit },
    { type: 'journey', record: journey },
    ...stages.map(record => ({ type: 'stage' as const, record })),
    ...touchpoints.map(record => ({ type: 'touchpoint' as const, record })),
    ...criteria.map(record => ({ type: 'criterion' as const, record })),
  ] })
  const auditorId = newId()
  await journal.write({ action: 'auditor-named', by: null }, [
    { type: 'auditor', id: auditorId, content: { name: auditor, sameAs: null } },
  ])
  const observationIds: Id[] = []
  for (let index = 0; index < observations; index++) {
    const touchpointId = touchpoints[index % touchpoints.length]!.id
    observationIds.push(await observe(journal, { auditId: audit.id, touchpointId, auditorId, criteria, pictureBytes }))
  }
  return { db, journal, clock, auditId: audit.id, auditorId, observationIds }
}

interface Observed {
  auditId: Id
  touchpointId: Id
  auditorId: Id
  criteria: Criterion[]
  pictureBytes: number
}

/** Saves an observation with one picture, on which the third criterion was skipped. */
async function observe(journal: Journal, { criteria, pictureBytes, ...ids }: Observed): Promise<Id> {
  const picture = await samplePicture(pictureBytes)
  const id = newId()
  const content = {
    ...ids,
    observedAt: '2026-11-21T10:00:00.000Z',
    page: { address: 'https://shop.example/pricing?plan=a', title: 'Pricing <b>now</b>' },
    context,
    ratings: criteria.map(({ id }, index) => index === 2 ? notRated(id, 'skipped') : rated(id, 3)),
    note: 'A note',
    marks: ['pain' as const],
    tags: [],
    evidence: [{ kind: 'screenshot' as const, pictureId: picture.id }],
    leftOut: null,
  }
  const edits: RecordEdit[] = [picture.edit, { type: 'observation', id, content }]
  await journal.write({ action: 'observation-saved', by: ids.auditorId }, edits, [picture.file])
  return id
}
