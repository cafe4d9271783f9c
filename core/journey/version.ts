import type { AnyRecord } from './record.ts'
import type { Tombstone } from './tombstone.ts'
import { compareTexts } from './compare-texts.ts'

/** One state of a record: its content, or what is left after its deletion. */
export type State = { record: AnyRecord, tombstone?: undefined } | { tombstone: Tombstone, record?: undefined }

/**
 * Which of two states of one record is newer: above 0 where the first is, below where the second is, 0 where they are
 * the same. More restorations win, then a deletion over any edit, then the newer version: an order that all browsers
 * agree on, whatever reached them first.
 */
export function compareStates(a: State, b: State): number {
  const [one, other] = [a.record ?? a.tombstone, b.record ?? b.tombstone]
  return (one.restored ?? 0) - (other.restored ?? 0)
    || Number(a.tombstone !== undefined) - Number(b.tombstone !== undefined)
    || compareVersions(one, other)
}

/** Which of two versions of one record is newer: by revision, then by `updatedAt`, then by the content itself. */
export function compareVersions(a: AnyRecord, b: AnyRecord): number {
  return a.revision - b.revision
    || compareTexts(a.updatedAt, b.updatedAt)
    || compareTexts(canonicalJson(a), canonicalJson(b))
}

/** Whether two versions of a record say the same, whoever wrote them and when; null is its deletion. */
export function haveSameContent(a: AnyRecord | null, b: AnyRecord | null): boolean {
  return isSameJson(contentOf(a), contentOf(b))
}

/** Whether two values are the same as JSON, in whatever order the keys of their objects stand. */
export function isSameJson(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

function contentOf(record: AnyRecord | null): object | null {
  if (!record)
    return null
  const { revision, updatedAt, restored, ...content } = record
  return content
}

/** JSON with the keys of every object in order, so that equal contents give equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) => isPlainObject(part) ? sorted(part) : part)
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => compareTexts(a, b)))
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
