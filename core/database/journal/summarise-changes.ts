import type { Id } from '../../journey/identifier.ts'
import type { RecordType } from '../../journey/records.ts'
import type { RecordChange } from './entry.ts'
import { recordTypes } from '../../journey/records.ts'

/**
 * How many records of a type an entry made, changed and removed, and how many losing versions it brought: those that
 * lost against what was here.
 */
interface Tally {
  type: RecordType
  made: number
  changed: number
  removed: number
  losing: number
}

/** Whom and what an entry is about. */
export interface Touched {
  audits: Id[]
  touchpoints: Id[]
  auditors: Id[]
}

/** What an entry's changes come to. */
export interface ChangeSummary {
  tallies: Tally[]
  touched: Touched
  /** The one record that it changed, screenshots aside; null where there are others. */
  only: RecordChange | null
}

type TouchedSets = Record<keyof Touched, Set<Id>>

/** What is known of an entry's changes so far, of which there may be more than are held at once. */
export interface Summing {
  tallies: Map<RecordType, Tally>
  /** What observations name. */
  observed: TouchedSets
  /** The records themselves. */
  changed: TouchedSets
  /** The first two changes of others than screenshots. */
  others: RecordChange[]
}

export function nothingSummed(): Summing {
  return { tallies: new Map(), observed: nothingTouched(), changed: nothingTouched(), others: [] }
}

function nothingTouched(): TouchedSets {
  return { audits: new Set(), touchpoints: new Set(), auditors: new Set() }
}

/** Counts a change in. */
export function sumUp({ tallies, observed, changed, others }: Summing, change: RecordChange): void {
  const { type, recordId } = change
  if (!tallies.has(type))
    tallies.set(type, { type, made: 0, changed: 0, removed: 0, losing: 0 })
  countIn(tallies.get(type)!, change)
  if (type === 'observation')
    addNamed(observed, change)
  if (type === 'audit' || type === 'touchpoint' || type === 'auditor')
    changed[`${type}s`].add(recordId)
  if (type !== 'picture' && others.length < 2)
    others.push(change)
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
}

const namedByObservations = [
  ['audits', 'auditId'],
  ['touchpoints', 'touchpointId'],
  ['auditors', 'auditorId'],
] as const

function addNamed(observed: TouchedSets, { before, after, lost }: RecordChange): void {
  const version = lost ?? after ?? before
  for (const [key, field] of namedByObservations) {
    if (typeof version?.[field] === 'string')
      observed[key].add(version[field])
  }
}

/** Whose observations of which audit and where; of an entry without observations the records themselves. */
export function summaryOf({ tallies, observed, changed, others }: Summing): ChangeSummary {
  const touched = tallies.has('observation') ? observed : changed
  return {
    tallies: recordTypes.flatMap(type => tallies.get(type) ?? []),
    touched: {
      audits: [...touched.audits],
      touchpoints: [...touched.touchpoints],
      auditors: [...touched.auditors],
    },
    only: others.length === 1 ? others[0]! : null,
  }
}
