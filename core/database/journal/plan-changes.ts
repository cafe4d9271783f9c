import type { Id } from '../../journey/identifier.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { TypedRecord } from './entry.ts'
import type { StoredPair } from './read-stored.ts'
import type { RecordEdit } from './record-edit.ts'
import type { PlannedChange } from './write-records.ts'
import * as v from 'valibot'
import { greatestCount } from '../../journey/record.ts'
import { recordDescriptions } from '../../journey/records.ts'
import { stampSaying } from '../../journey/same-as.ts'
import { auditIdOf } from './audit-id.ts'

/**
 * Gives a record new content as its next revision, or deletes it and leaves a tombstone.
 * @param auditId the audit that a deletion is of where the record itself names none, as a picture does
 */
export function planEdit(
  { type, id, content }: RecordEdit,
  stored: StoredPair,
  at: string,
  auditId: Id | null,
): PlannedChange {
  const version = nextVersion(stored, id, at)
  if (!content)
    return planDeletion({ ...version, type, auditId: auditIdOf(stored.record) ?? auditId }, stored)
  const after = v.parse(recordDescriptions[type].schema, stampSaying({ ...content, ...version }, stored.record))
  return planVersion({ type, record: after }, stored)
}

/** Makes a record this version of it, over a tombstone where one is. */
export function planVersion({ type, record: after }: TypedRecord, { record: before }: StoredPair): PlannedChange {
  return { change: { type, recordId: after.id, before, after }, tombstone: null }
}

/** Takes a version in from elsewhere: the deletion that it takes the place of stays in the journal. */
export function planAdoption(adopted: TypedRecord, stored: StoredPair): PlannedChange {
  const { change, tombstone } = planVersion(adopted, stored)
  return { change: stored.tombstone ? { ...change, buried: stored.tombstone } : change, tombstone }
}

/** Deletes a record, also one that was never here, and leaves its tombstone. */
export function planDeletion(tombstone: Tombstone, { record: before }: StoredPair): PlannedChange {
  return { change: { type: tombstone.type, recordId: tombstone.id, before, after: null }, tombstone }
}

/**
 * Identity, revision and time of what follows a record, or follows its tombstone. Where a count cannot go on, which
 * only a hostile file of earlier times led to, the time alone says which version is newer.
 */
export function nextVersion(
  { record, tombstone }: StoredPair,
  id: Id,
  at: string,
): Pick<AnyRecord, 'id' | 'revision' | 'updatedAt' | 'restored'> {
  const restored = tombstone ? nextCount(tombstone.restored ?? 0) : record?.restored
  const revision = nextCount(Math.max(record?.revision ?? 0, tombstone?.revision ?? 0))
  return { id, revision, updatedAt: at, ...restored === undefined ? {} : { restored } }
}

function nextCount(count: number): number {
  return Math.min(count + 1, greatestCount)
}
