import type { Id } from '../../journey/identifier.ts'
import type { RecordType } from '../../journey/records.ts'
import type { ChangeSummary, Tally, Touched, Touching } from './change-summary.ts'
import type { RecordChange } from './entry.ts'
import { recordTypes } from '../../journey/records.ts'

/** Of so many records their ids are kept. */
const mostIds = 10

type TouchedSets = Record<keyof Touched, Set<Id>>

/** What is known of an entry's changes so far, of which there may be more than are held at once. */
export interface Summing {
  tallies: Map<RecordType, Tally>
  /** What observations name, and customers' words. */
  observed: TouchedSets
  /** The records themselves. */
  changed: TouchedSets
}

export function nothingSummed(): Summing {
  return { tallies: new Map(), observed: nothingTouched(), changed: nothingTouched() }
}

function nothingTouched(): TouchedSets {
  return { audits: new Set(), touchpoints: new Set(), auditors: new Set() }
}

/** Counts a change in. */
export function sumUp({ tallies, observed, changed }: Summing, change: RecordChange): void {
  const { type, recordId } = change
  if (!tallies.has(type))
    tallies.set(type, { type, made: 0, changed: 0, removed: 0, losing: 0, unseen: 0 })
  countIn(tallies.get(type)!, change)
  if (isFound(type))
    addNamed(observed, change)
  if (type === 'audit' || type === 'touchpoint' || type === 'auditor')
    changed[`${type}s`].add(recordId)
}

function countIn(tally: Tally, { before, after, lost }: RecordChange): void {
  if (lost)
    tally.losing++
  else if (before && after)
    tally.changed++
  else if (after)
    tally.made++
  else if (before)
    tally.removed++
  else
    tally.unseen++
}

/** Whether a record was found by an auditor at a touchpoint. */
function isFound(type: RecordType): boolean {
  return type === 'observation' || type === 'verbatim'
}

const namedByFindings = [
  ['audits', 'auditId'],
  ['touchpoints', 'touchpointId'],
  ['auditors', 'auditorId'],
] as const

function addNamed(observed: TouchedSets, { before, after, lost }: RecordChange): void {
  const version = lost ?? after ?? before
  for (const [key, field] of namedByFindings) {
    if (typeof version?.[field] === 'string')
      observed[key].add(version[field])
  }
}

export function summaryOf({ tallies, observed, changed }: Summing): ChangeSummary {
  const { audits, touchpoints, auditors } = [...tallies.keys()].some(isFound) ? observed : changed
  return {
    tallies: recordTypes.flatMap(type => tallies.get(type) ?? []),
    touched: { audits: touching(audits), touchpoints: touching(touchpoints), auditors: touching(auditors) },
  }
}

function touching(ids: Set<Id>): Touching {
  return { ids: [...ids].slice(0, mostIds), count: ids.size }
}
