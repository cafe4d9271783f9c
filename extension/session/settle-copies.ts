import type { Draft } from '../../core/database/drafts/draft.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { TypedCopies } from './typed-copies.ts'
import { getDraft, putDraft } from '../../core/database/drafts/drafts.ts'

/**
 * Settles copies of drafts that the store does not have: they come back where the store was lost, and go where somebody
 * has saved or discarded them.
 * @param isLost whether the store is another one than the one that had them
 */
export async function settleCopies(db: KairosDatabase, copies: TypedCopies, isLost: boolean): Promise<void> {
  for (const copy of await copies.read()) {
    if (await getDraft(db, copy.id))
      continue
    if (isLost)
      await putDraft(db, outOfLostStore(copy))
    await copies.forget(copy.id)
  }
}

/** What a draft is without the store that it comes from: its page and what was typed, and no other record. */
function outOfLostStore(draft: Draft): Draft {
  return { ...draft, observationId: null, auditId: null, touchpointId: null, newTouchpoint: null, pictures: [] }
}
