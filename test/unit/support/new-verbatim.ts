import type { NewVerbatim } from '../../../core/database/commands/keep-verbatim.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { SampleStore } from './sample-store.ts'

/** A customer's words at a touchpoint, found by the store's auditor. */
export function newVerbatim(
  { auditId, auditorId }: Pick<SampleStore, 'auditId' | 'auditorId'>,
  touchpointId: Id,
  other: Partial<NewVerbatim> = {},
): NewVerbatim {
  return {
    auditId,
    auditorId,
    touchpointId,
    text: 'I could not find the price.',
    rating: { value: 2, of: 5 },
    saidAt: '2026-03',
    page: { address: 'https://reviews.example/shop?page=7', title: 'Reviews' },
    selectors: [{ kind: 'position', value: '12-39' }],
    language: 'en',
    source: 'found-by-staff',
    foundAt: '2026-11-21T10:00:00.000Z',
    ...other,
  }
}
