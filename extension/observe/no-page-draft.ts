import type { Draft } from '../../core/database/drafts/draft.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Context } from '../../core/journey/context.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Clock, Timestamp } from '../../core/journey/timestamp.ts'
import { putDraft } from '../../core/database/drafts/drafts.ts'
import { readSetting } from '../../core/database/settings/settings.ts'
import { newId } from '../../core/journey/identifier.ts'
import { timestampOf } from '../../core/journey/timestamp.ts'

/** The circumstances of what is no page: no browser shows a call or a parcel. */
const noContext: Context = {
  layout: null,
  viewport: null,
  pixelRatio: null,
  browser: null,
  pageLanguage: null,
  market: null,
}

/** A draft of what is no page, with nothing in it. */
export function noPageDraft(auditId: Id | null, createdAt: Timestamp): Draft {
  return {
    id: newId(),
    observationId: null,
    auditId,
    createdAt,
    page: null,
    context: noContext,
    touchpointId: null,
    ratings: [],
    note: '',
    marks: [],
    pictures: [],
  }
}

/**
 * Begins an observation of what is no page, such as a call, in the audit that is under way.
 * @returns the draft's id
 */
export async function startNoPageDraft(db: KairosDatabase, clock: Clock): Promise<Id> {
  return db.transaction('rw', [db.drafts, db.settings], async () => {
    const draft = noPageDraft(await readSetting(db, 'auditId') ?? null, timestampOf(clock))
    await putDraft(db, draft)
    return draft.id
  })
}

/** Whether somebody has described something of a draft. */
export function isDescribed({ ratings, note, marks, tags = [] }: Draft): boolean {
  return ratings.length > 0 || note.trim() !== '' || marks.length > 0 || tags.length > 0
}
