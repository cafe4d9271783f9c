import type { Journal } from '../../core/database/journal/journal.ts'
import type { KairosDatabase, PictureFile } from '../../core/database/kairos-database.ts'
import type { Context } from '../../core/journey/context.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Picture } from '../../core/journey/picture.ts'
import { createJournal } from '../../core/database/journal/journal.ts'
import { newId } from '../../core/journey/identifier.ts'
import { notRated, rated } from '../../core/journey/rating.ts'
import { sha256 } from '../../core/journey/sha256.ts'
import { onlinePurchase } from '../../core/journey/templates/online-purchase.ts'
import { auditFromTemplate } from '../../core/journey/templates/template.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { imageHead } from './image-head.ts'

const at = '2026-11-21T10:00:00.000Z'
const viewport = { width: 1280, height: 800 }
const context: Context = {
  layout: 'desktop',
  viewport,
  pixelRatio: 1,
  browser: 'Chromium 156',
  pageLanguage: 'en',
  market: null,
}
const perEntry = 50

type Start = Pick<AuditRecords, 'audit' | 'touchpoints' | 'criteria'> & { auditorId: Id }

/**
 * Fills a store with an audit whose observations have one screenshot each, as large as given and as hard to compress as
 * real ones.
 * @returns the audit's id
 */
export async function fillStore(
  db: KairosDatabase,
  { observations, bytes }: { observations: number, bytes: number },
): Promise<Id> {
  const journal = createJournal(db, systemClock)
  const start = await startAudit(journal)
  for (let done = 0; done < observations; done += perEntry)
    await addObservations(journal, start, { from: done, to: Math.min(done + perEntry, observations), bytes })
  return start.audit.id
}

async function startAudit(journal: Journal): Promise<Start> {
  const { audit, journey, stages, touchpoints, criteria } = await auditFromTemplate(onlinePurchase, 'Filled')
  const auditor = { id: newId(), revision: 1, updatedAt: at, name: 'Mei', sameAs: null }
  await journal.adopt({ action: 'audit-started', by: null }, { records: [
    { type: 'auditor', record: auditor },
    { type: 'journey', record: journey },
    ...stages.map(record => ({ type: 'stage' as const, record })),
    ...touchpoints.map(record => ({ type: 'touchpoint' as const, record })),
    ...criteria.map(record => ({ type: 'criterion' as const, record })),
    { type: 'audit', record: audit },
  ] })
  return { audit, touchpoints, criteria, auditorId: auditor.id }
}

async function addObservations(
  journal: Journal,
  start: Start,
  { from, to, bytes }: { from: number, to: number, bytes: number },
): Promise<void> {
  const shots = await Promise.all(Array.from({ length: to - from }, () => screenshot(bytes)))
  const pictures = shots.map(({ picture }) => picture)
  const observations = pictures.map(({ id }, index) => observation(start, from + index, id))
  await journal.adopt({ action: 'observation-saved', by: start.auditorId }, {
    records: [
      ...pictures.map(record => ({ type: 'picture' as const, record })),
      ...observations.map(record => ({ type: 'observation' as const, record })),
    ],
    files: shots.map(({ file }) => file),
  })
}

async function screenshot(size: number): Promise<{ picture: Picture, file: PictureFile }> {
  const id = newId()
  const bytes = noise(size)
  const picture: Picture = {
    id,
    revision: 1,
    updatedAt: at,
    type: 'image/jpeg',
    ...viewport,
    bytes: size,
    sha256: await sha256(bytes),
    viewport,
    scale: 1,
    redactions: [],
    capturedAt: at,
  }
  return { picture, file: { id, file: new Blob([bytes], { type: 'image/jpeg' }) } }
}

/** Bytes that no compressor makes smaller, as an image's are; the first tell that it is a JPEG, and how large. */
function noise(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  for (let from = 0; from < size; from += 65_536)
    crypto.getRandomValues(bytes.subarray(from, from + 65_536))
  bytes.set(imageHead('image/jpeg', viewport.width, viewport.height))
  return bytes
}

/** @param sequence the observation's number in the audit, from 0, of which all that differs in it is made */
function observation({ audit, touchpoints, criteria, auditorId }: Start, sequence: number, pictureId: Id): Observation {
  return {
    id: newId(),
    revision: 1,
    updatedAt: at,
    auditId: audit.id,
    touchpointId: touchpoints[sequence % touchpoints.length]!.id,
    auditorId,
    observedAt: at,
    page: { address: `https://shop.example/page/${sequence}`, title: `Page ${sequence}` },
    context,
    ratings: criteria.map(({ id }, index) =>
      index === 2 ? notRated(id, 'skipped') : rated(id, 1 + (sequence + index) % 5)),
    note: `What stood out on page ${sequence}.`,
    marks: sequence % 3 === 0 ? ['pain'] : [],
    tags: [],
    evidence: [{ kind: 'screenshot', pictureId }],
    leftOut: null,
  }
}
