import type { AnyRecord } from './record.ts'
import * as v from 'valibot'
import { compareTexts } from './compare-texts.ts'
import { idSchema } from './identifier.ts'
import { countingNumberSchema } from './record.ts'

/** What a record says of being another one; where a description requires `sameAs`, it says so itself. */
export const sameAsFields = {
  /** The record that this one turned out to be; null and absent for none but itself. */
  sameAs: v.optional(v.nullable(idSchema)),
  /** The revision in which that was last said, or taken back: whoever edits something else apart leaves it as it is. */
  sameAsRevision: v.optional(countingNumberSchema),
}

/** The part of a record that says which other one it is. */
interface Saying {
  sameAs?: string | null
  sameAsRevision?: number
}

/**
 * The later of what two versions of one record say of its being another one, whichever of them is newer otherwise: a
 * name that was mended in one browser does not undo what was joined in another. Of two sayings of one revision a
 * joining counts before a parting, so that all browsers agree.
 * @returns the version itself where its own saying counts
 */
export function withLatestSaying<T extends AnyRecord>(version: T, other: AnyRecord): T {
  const [own, others] = [sayingOf(version), sayingOf(other)]
  return compareSayings(others, own) > 0 ? { ...version, ...others } : version
}

/** A new version of a record, with the revision in which it says which other one it is. */
export function stampSaying(after: AnyRecord, before: AnyRecord | null): AnyRecord {
  const [own, previous] = [sayingOf(after), sayingOf(before ?? after)]
  if (own.sameAs !== previous.sameAs)
    return { ...after, sameAs: own.sameAs, sameAsRevision: after.revision }
  return before && previous.sameAsRevision > 0 ? { ...after, ...previous } : after
}

/** A record without what it says of being another one, to be compared by the rest. */
export function withoutSaying(record: AnyRecord): AnyRecord {
  return 'sameAs' in record ? { ...record, sameAs: undefined, sameAsRevision: undefined } : record
}

/** What a record says; of one that was written before sayings had a revision, as if said in its own. */
function sayingOf(record: AnyRecord): { sameAs: string | null, sameAsRevision: number } {
  const { sameAs, sameAsRevision } = record as Saying
  return { sameAs: sameAs ?? null, sameAsRevision: sameAsRevision ?? (sameAs === undefined ? 0 : record.revision) }
}

function compareSayings(a: ReturnType<typeof sayingOf>, b: ReturnType<typeof sayingOf>): number {
  return a.sameAsRevision - b.sameAsRevision || compareTexts(a.sameAs ?? '', b.sameAs ?? '')
}
