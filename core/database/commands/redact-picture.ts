import type { Id } from '../../journey/identifier.ts'
import type { Observation } from '../../journey/observation.ts'
import type { Picture } from '../../journey/picture.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { Draft } from '../drafts/draft.ts'
import type { RecordChange } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { pictureIdsOf } from '../../journey/observation.ts'
import { forgetChanges } from '../journal/changes.ts'
import { rewriteChanges } from '../journal/rewrite-changes.ts'
import { nothingSummed, summaryOf } from '../journal/summarise-changes.ts'

/** A picture with more of it painted over, under an id of its own, and its bytes. */
export interface RedactedPicture {
  picture: Picture
  file: Blob
}

/**
 * Puts a picture with more of it painted over in the place of the one before, in drafts and observations, and leaves
 * nothing of that one: no bytes, and in the history no way back to it. A file that was handed out keeps it.
 * All or nothing; where the picture is gone, nothing happens.
 */
export async function redactPicture(
  db: KairosDatabase,
  journal: Journal,
  pictureId: Id,
  redacted: RedactedPicture,
  by: Id | null,
): Promise<void> {
  await db.transaction('rw', [...db.journalled, db.drafts], async () => {
    const isSaved = await db.records('picture').get(pictureId) !== undefined
    const inDrafts = await putIntoDrafts(db, pictureId, redacted.picture)
    if (isSaved)
      await putIntoObservations(db, journal, pictureId, redacted, by)
    if (isSaved || inDrafts > 0)
      await db.pictureFiles.put({ id: redacted.picture.id, file: redacted.file })
    await db.pictureFiles.delete(pictureId)
  })
}

function putIntoDrafts(db: KairosDatabase, pictureId: Id, picture: Picture): PromiseLike<number> {
  const shows = ({ pictures }: Draft) => pictures.some(({ id }) => id === pictureId)
  return db.drafts.filter(shows).modify((draft, reference) =>
    void (reference.value = withPictureInPlace(draft, pictureId, picture)))
}

/** A draft with another picture in the place of one, and all that was known of it. */
function withPictureInPlace(draft: Draft, pictureId: Id, picture: Picture): Draft {
  const renamed = <T>(known: Record<Id, T>) => Object.fromEntries(Object.entries(known).map(([id, value]) =>
    [id === pictureId ? picture.id : id, value]))
  const { pictures, areas, unread, replyPictureIds } = draft
  return {
    ...draft,
    pictures: pictures.map(each => each.id === pictureId ? picture : each),
    ...areas && { areas: renamed(areas) },
    ...unread && { unread: renamed(unread) },
    ...replyPictureIds && { replyPictureIds: replyPictureIds.map(id => id === pictureId ? picture.id : id) },
  }
}

async function putIntoObservations(
  db: KairosDatabase,
  journal: Journal,
  pictureId: Id,
  { picture }: RedactedPicture,
  by: Id | null,
): Promise<void> {
  const shows = (observation: Observation) => pictureIdsOf(observation).includes(pictureId)
  const observations = await db.records('observation').filter(shows).toArray()
  const edits = observations.map((observation): RecordEdit =>
    ({ type: 'observation', id: observation.id, content: withPicture(observation, pictureId, picture.id) }))
  const { id: _, revision: __, updatedAt: ___, ...content } = picture
  const { id, summary } = await journal.write({ action: 'picture-redacted', by }, [
    { type: 'picture', id: picture.id, content },
    { type: 'picture', id: pictureId, content: null },
    ...edits,
  ])
  // Nothing of it can be undone: what it took away is gone.
  await forgetChanges(db, [id])
  await db.entries.update(id, { summary: { ...summary, tallies: summaryOf(nothingSummed()).tallies } })
  const stored = await db.records('picture').get(picture.id)
  const ids = [pictureId, ...observations.map(({ id }) => id)]
  await rewriteChanges(db, ids, change => withoutTrace(change, pictureId, stored!))
}

function withPicture(observation: Observation, from: Id, to: Id): Observation {
  const evidence = observation.evidence.map(item =>
    item.kind === 'screenshot' && item.pictureId === from ? { ...item, pictureId: to } : item)
  return { ...observation, evidence }
}

/** A change as if the picture had always been as it is now. */
function withoutTrace(change: RecordChange, pictureId: Id, picture: Picture): RecordChange {
  const inPlace = (record: AnyRecord | null) => {
    if (!record || change.type === 'picture')
      return record && { ...picture, revision: record.revision, updatedAt: record.updatedAt }
    return change.type === 'observation' ? withPicture(record as Observation, pictureId, picture.id) : record
  }
  if (change.type === 'picture' && change.recordId !== pictureId)
    return change
  const { before, after, lost } = change
  return {
    ...change,
    ...change.type === 'picture' && { recordId: picture.id },
    before: inPlace(before),
    after: inPlace(after),
    ...lost && { lost: inPlace(lost)! },
  }
}
