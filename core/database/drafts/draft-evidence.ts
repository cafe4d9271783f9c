import type { EvidenceInWords } from '../../journey/evidence.ts'
import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { isSameJson } from '../../journey/version.ts'
import { changeDraft } from './drafts.ts'

/**
 * Takes what it rests on beside screenshots out of a draft, one item.
 * @param index among the draft's evidence, from 0
 * @returns puts it back at its place; does nothing where the draft is gone
 */
export async function removeDraftEvidence(
  db: KairosDatabase,
  draftId: Id,
  index: number,
): Promise<() => Promise<void>> {
  let removed: EvidenceInWords[] = []
  await changeDraft(db, draftId, (draft) => {
    const evidence = [...draft.evidence ?? []]
    removed = evidence.splice(index, 1)
    return { ...draft, evidence }
  })
  return async () => void await changeDraft(db, draftId, (draft) => {
    const evidence = draft.evidence ?? []
    return { ...draft, evidence: [...evidence.slice(0, index), ...removed, ...evidence.slice(index)] }
  })
}

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
