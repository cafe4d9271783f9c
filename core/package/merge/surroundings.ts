import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Tombstone } from '../../journey/tombstone.ts'
import type { Touchpoint } from '../../journey/touchpoint.ts'
import type { State } from '../../journey/version.ts'
import type { Problem } from '../problem.ts'
import type { AreTogether } from './journey-groups.ts'
import type { PictureAudits } from './picture-audits.ts'
import type { RecordPair } from './record-pairs.ts'
import { existingIds } from '../../database/existing-records.ts'
import { recordDescriptions } from '../../journey/records.ts'
import { isSameJson } from '../../journey/version.ts'
import { checkLeap } from '../leap.ts'
import { stagesTogether } from './journey-groups.ts'
import { findPictureAudits } from './picture-audits.ts'

type Complaint = Pick<Problem, 'reason' | 'detail'>

/** What a file's records and deletions are judged by beside the local ones of their ids. */
export interface Surroundings {
  areTogether: AreTogether
  pictureAudits: PictureAudits
}

/** What is needed to judge a file's records and deletions. */
export async function surroundingsOf(
  db: KairosDatabase,
  records: RecordLists,
  tombstones: Tombstone[],
): Promise<Surroundings> {
  const buried = await existingIds(db.tombstones, records.pictures.map(({ id }) => id))
  const arePicturesDeleted = buried.length > 0 || tombstones.some(({ type }) => type === 'picture')
  return {
    areTogether: await stagesTogether(db, records),
    pictureAudits: await findPictureAudits(db, records.observations, arePicturesDeleted),
  }
}

/** Why a file's version of what is known cannot be; null where it can. */
export function complaintAgainst(
  { type, record, local }: RecordPair,
  isNewer: boolean,
  { areTogether }: Surroundings,
): Complaint | null {
  const leap = local ? checkLeap(record, local.record ?? local.tombstone) : null
  if (leap || !local?.record)
    return leap
  // An older version may be from before two audits, of which it changed sides, were parted again.
  return type === 'touchpoint' && isNewer
    ? checkJourney(record as Touchpoint, local.record as Touchpoint, areTogether)
    : checkOwner(type, record, local.record)
}

/** A touchpoint may go to another stage, but to none of a journey that has nothing to do with its own. */
function checkJourney({ stageId }: Touchpoint, local: Touchpoint, areTogether: AreTogether): Complaint | null {
  if (areTogether(stageId, local.stageId))
    return null
  return { reason: 'other-owner', detail: `stageId ${stageId}` }
}

function checkOwner(type: RecordType, record: AnyRecord, local: AnyRecord): Complaint | null {
  const other = recordDescriptions[type].fixed.find(field => !isSameJson(record[field], local[field]))
  return other ? { reason: 'other-owner', detail: `${other} ${record[other]}` } : null
}

/** A deletion that came with another audit says nothing of this one's records. */
export function stateThatCounts(
  { type, record, local }: RecordPair,
  { pictureAudits }: Surroundings,
): State | undefined {
  return local?.tombstone && !isOfItsAudit(local.tombstone, type, record, pictureAudits) ? undefined : local
}

/** Whether a deletion is of the audit that has the record; a picture belongs to the audits that show it. */
export function isOfItsAudit(
  { auditId }: Tombstone,
  type: RecordType,
  record: AnyRecord,
  pictureAudits: PictureAudits,
): boolean {
  if (type === 'picture')
    return pictureAudits.get(record.id)?.has(auditId!) ?? true
  return !('auditId' in record) || record.auditId === auditId
}
