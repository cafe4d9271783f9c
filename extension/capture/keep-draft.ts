import type { Draft } from '../../core/database/drafts/draft.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Context, SeenIn } from '../../core/journey/context.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Picture } from '../../core/journey/picture.ts'
import type { CapturedPage } from './capture-ports.ts'
import type { PageFacts } from './page-facts.ts'
import { isOfAudit, listDrafts, putDraft } from '../../core/database/drafts/drafts.ts'
import { isForRetake, withRetaken } from '../../core/database/drafts/retakes.ts'
import { isSetAside } from '../../core/database/drafts/wait-states.ts'
import { withPictures } from '../../core/database/drafts/with-pictures.ts'
import { readRedactionRules } from '../../core/database/settings/redaction-rules.ts'
import { readSetting } from '../../core/database/settings/settings.ts'
import { layoutBeforePanel, pooledLayout, seenIn } from '../../core/journey/context.ts'
import { newId } from '../../core/journey/identifier.ts'
import { localDay } from '../../core/journey/local-time.ts'
import { pageKey } from '../../core/journey/page-address.ts'
import { withPicked } from './with-picked.ts'

/**
 * Keeps a captured page for the audit that is under way: as one more screenshot of an open draft of the same page,
 * title, layout and day, or in the place of one that is
 * to be retaken, else as a new draft. Bytes and draft are stored together or not at all.
 * @param browserName name and version, for the observation's context
 * @param draftId the draft that the screenshot is meant for: where it is of the same page, nothing else matters
 * @returns the draft's id
 */
export async function keepDraft(
  db: KairosDatabase,
  captured: CapturedPage,
  draftId: Id | null,
  browserName: string,
): Promise<Id> {
  const picture = pictureOf(captured)
  return db.transaction('rw', [db.drafts, db.pictureFiles, db.settings], async () => {
    const auditId = await readSetting(db, 'auditId')
    const drafts = (await listDrafts(db)).filter(draft => isOfAudit(draft, auditId))
    const retaking = findRetaking(drafts, captured, draftId)
    const open = retaking ?? findOpenDraft(drafts, captured, draftId)
    const kept = open
      ? retaking ? withRetaken(open, picture) : withPictures(open, [...open.pictures, picture])
      : newDraftOf(captured, picture, browserName, auditId)
    const { picked } = captured
    const draft = picked ? withPicked(kept, picture, picked, await readRedactionRules(db)) : kept
    draft.unread = { ...draft.unread, [picture.id]: captured.unread }
    await db.pictureFiles.put({ id: picture.id, file: captured.shot.file })
    await putDraft(db, draft)
    return draft.id
  })
}

/** The draft that waits for this capture to replace one of its screenshots, whatever page it is of. */
function findRetaking(drafts: Draft[], { capturedAt }: CapturedPage, draftId: Id | null): Draft | undefined {
  return drafts.find(draft => isForRetake(draft, capturedAt) && (draftId === null || draftId === draft.id))
}

/** The asked-for draft where it is of this page, else a new observation's draft in which nothing else is different. */
function findOpenDraft(drafts: Draft[], captured: CapturedPage, draftId: Id | null): Draft | undefined {
  const key = pageKey(captured.page.address)
  const ofPage = drafts.filter(draft => draft.page && pageKey(draft.page.address) === key)
  return ofPage.find(draft => draft.id === draftId)
    ?? ofPage.find(draft => draft.observationId === null && !isSetAside(draft) && isOneSitting(draft, captured))
}

/** One observation has one circumstance: a step under the same address, another layout or another day is another. */
function isOneSitting(draft: Draft, { page, facts, capturedAt }: CapturedPage): boolean {
  return draft.page?.title === page.title
    && isOneLayout(draft.context, seenIn(facts))
    && localDay(draft.createdAt) === localDay(capturedAt)
}

/** Also where the panel alone makes the difference, or where it was closed to see the page as wide as the window. */
function isOneLayout(before: SeenIn, now: SeenIn): boolean {
  const isSeenAnew = now.layout !== null && layoutBeforePanel(before) === now.layout
  return isSeenAnew || pooledLayout(before) === pooledLayout(now)
}

/** A new draft of a captured page. */
export function newDraftOf(
  captured: CapturedPage,
  picture: Picture,
  browserName: string,
  auditId: Id | undefined,
): Draft {
  return {
    id: newId(),
    observationId: null,
    auditId: auditId ?? null,
    createdAt: captured.capturedAt,
    page: captured.page,
    context: contextOf(captured, browserName),
    touchpointId: null,
    ratings: [],
    note: '',
    marks: [],
    pictures: [picture],
  }
}

function contextOf({ facts }: CapturedPage, browserName: string): Context {
  return { ...circumstancesOf(facts), browser: browserName, market: null }
}

/** What an observation has of a page's facts. */
function circumstancesOf(facts: PageFacts) {
  return { ...seenIn(facts), pixelRatio: facts.pixelRatio, pageLanguage: facts.language }
}

/** A captured page's screenshot as it is known in the store. */
export function pictureOf({ pictureId, shot, facts, capturedAt }: CapturedPage): Picture {
  return {
    id: pictureId,
    revision: 1,
    updatedAt: capturedAt,
    type: shot.type,
    width: shot.width,
    height: shot.height,
    bytes: shot.file.size,
    sha256: shot.sha256,
    viewport: facts.viewport,
    widthWithoutPanel: facts.widthWithoutPanel,
    scale: facts.pixelRatio,
    redactions: shot.redactions,
    capturedAt,
  }
}
