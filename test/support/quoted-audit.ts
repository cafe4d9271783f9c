import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Verbatim } from '../../core/journey/verbatim.ts'

/** By the index of a touchpoint among the records', what staff found customers to have written of it, in turn. */
type Found = Record<number, Partial<Verbatim>[]>

/** The same records with customers' words, each found a minute after those before. */
export function withVerbatims(records: AuditRecords, found: Found): AuditRecords {
  const each = Object.entries(found).flatMap(([index, those]) =>
    those.map(other => ({ touchpointId: records.touchpoints[Number(index)]!.id, ...other })))
  return { ...records, verbatims: each.map((other, minute) => newVerbatim(records, minute, other)) }
}

function newVerbatim({ audit, auditors }: AuditRecords, minute: number, other: Partial<Verbatim>): Verbatim {
  const at = `2026-05-21T10:${String(minute).padStart(2, '0')}:00.000Z`
  return {
    id: `00000000-0000-4000-8000-${String(minute).padStart(12, '0')}`,
    revision: 1,
    updatedAt: at,
    auditId: audit.id,
    touchpointId: '',
    text: 'I could not find the price.',
    rating: null,
    saidAt: null,
    page: { address: 'https://reviews.example/shop', title: 'Reviews of Shop' },
    selectors: [],
    language: 'en',
    source: 'found-by-staff',
    auditorId: auditors[0]!.id,
    foundAt: at,
    ...other,
  }
}
