import type { Draft } from '../../core/database/drafts/draft.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { LocalisedText } from '../../core/journey/localised-text.ts'
import { listWaiting } from '../../core/database/drafts/waits.ts'
import { present } from '../../core/database/present.ts'
import { readSetting } from '../../core/database/settings/settings.ts'

/** A draft that waits for a reply, and what names it. */
export interface AwaitedReply {
  draft: Draft
  /** The chosen touchpoint; null where none was chosen. */
  touchpoint: LocalisedText | null
  /** The title of its audit, where that is not the one under way; else null. */
  otherAudit: string | null
}

/** All that is waited for, in whatever audit, the longest first. */
export async function readAwaitedReplies(db: KairosDatabase): Promise<AwaitedReply[]> {
  const drafts = await listWaiting(db)
  const touchpoints = await db.records('touchpoint').bulkGet(drafts.flatMap(({ touchpointId }) => touchpointId ?? []))
  const current = await readSetting(db, 'auditId')
  const others = drafts.flatMap(({ auditId }) => auditId === null || auditId === current ? [] : auditId)
  const audits = await db.records('audit').bulkGet(others)
  const names = new Map(present(touchpoints).map(({ id, name }) => [id, name]))
  const titles = new Map(present(audits).map(({ id, title }) => [id, title]))
  return drafts.map(draft => ({
    draft,
    touchpoint: names.get(draft.touchpointId ?? '') ?? newNameOf(draft),
    otherAudit: titles.get(draft.auditId ?? '') ?? null,
  }))
}

/** Of a touchpoint that the draft names for the first time. */
function newNameOf({ touchpointId, newTouchpoint }: Draft): LocalisedText | null {
  return newTouchpoint && newTouchpoint.id === touchpointId ? { [newTouchpoint.language]: newTouchpoint.name } : null
}
