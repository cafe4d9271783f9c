import type { AnyRecord } from './record.ts'

/**
 * Which of two versions of one record is newer: above 0 where the first is, below where the second is, 0 where they
 * are the same. The revision decides, then `updatedAt`, then the content itself, so that all browsers agree.
 */
export function compareVersions(a: AnyRecord, b: AnyRecord): number {
  return a.revision - b.revision
    || compareTexts(a.updatedAt, b.updatedAt)
    || compareTexts(canonicalJson(a), canonicalJson(b))
}

/** JSON with the keys of every object in order, so that equal contents give equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => isPlainObject(part) ? sorted(part) : part)
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => compareTexts(a, b)))
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
