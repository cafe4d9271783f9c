import type { AnyRecord } from '../../journey/record.ts'
import type { recordSchemas, RecordType } from '../../journey/records.ts'

type FieldsOf<T extends RecordType> = Record<keyof (typeof recordSchemas)[T]['entries'], boolean>

const version = { id: true, revision: true, updatedAt: true, restored: true }

/**
 * Which fields of each type of record leave the machine with a Kairos file. Every field must stand here, so that a new
 * one leaves only when somebody has decided that it may. Drafts and settings are no records: they never leave.
 */
const leavingFields: { [type in RecordType]: FieldsOf<type> } = {
  picture: { ...version, type: true, width: true, height: true, bytes: true, sha256: true, viewport: true, scale: true, redactions: true, capturedAt: true },
  auditor: { ...version, name: true, sameAs: true },
  criterion: { ...version, builtIn: true, name: true, question: true, scale: true, polarity: true, anchors: true },
  persona: { ...version, name: true, portraitId: true, goals: true, pains: true, segment: true, role: true },
  journey: { ...version, name: true, personaId: true },
  stage: { ...version, journeyId: true, name: true, phase: true, position: true },
  touchpoint: { ...version, stageId: true, name: true, channel: true, position: true, reach: true, addressPattern: true, sameAs: true },
  plan: { ...version, title: true, journeyId: true, criterionIds: true, auditorIds: true, assignments: true, markets: true },
  audit: { ...version, title: true, journeyId: true, planId: true, seriesId: true, round: true, criterionIds: true, smallestDifference: true },
  observation: { ...version, auditId: true, touchpointId: true, auditorId: true, observedAt: true, page: true, context: true, ratings: true, note: true, marks: true, tags: true, evidence: true, leftOut: true },
  moment: { ...version, auditId: true, touchpointId: true, reasons: true, evidence: true, decision: true },
}

/** A record as it may leave; fields that a newer Kairos put in came out of a file and go into one again. */
export function withoutWhatStays(type: RecordType, record: AnyRecord): AnyRecord {
  const table: Record<string, boolean> = leavingFields[type]
  return Object.fromEntries(Object.entries(record).filter(([field]) => table[field] !== false)) as AnyRecord
}
