import type { EvidenceInWords } from '../../journey/evidence.ts'
import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { isSameJson } from '../../journey/version.ts'
import { changeDraft } from './drafts.ts'

/** Adds what a draft rests on beside screenshots, behind what is there; what is there already is added no more. */
export async function addDraftEvidence(db: KairosDatabase, draftId: Id, item: EvidenceInWords): Promise<void> {
  await changeDraft(db, draftId, ({ evidence = [], ...draft }) =>
    ({ ...draft, evidence: evidence.some(other => isSameJson(other, item)) ? evidence : [...evidence, item] }))
}

/** Puts one thing that a draft rests on into the place of another; does nothing where that is gone. */
export async function replaceDraftEvidence(
  db: KairosDatabase,
  draftId: Id,
  before: EvidenceInWords,
  after: EvidenceInWords,
): Promise<void> {
  await changeDraft(db, draftId, ({ evidence = [], ...draft }) =>
    ({ ...draft, evidence: evidence.map(other => isSameJson(other, before) ? after : other) }))
}
