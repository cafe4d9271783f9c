import type { Observation } from '../../journey/observation.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { PictureSizes } from './picture-sizes.ts'
import type { PlannedExport } from './plan-export.ts'
import { compareTexts } from '../../journey/compare-texts.ts'
import { pictureIdsOf } from '../../journey/observation.ts'
import { recordTypes } from '../../journey/records.ts'
import { shownIn, withObservations } from './select-records.ts'

/** The most bytes that an archive has for an entry beside its contents: two headers with its name, and encryption's. */
const entryBytes = 2_000

/** A list of each type, the deletions and the manifest, which has hardly more than its headers. */
const lists = recordTypes.length + 2

/** About as much, of what a picture's record adds to that when it is packed. */
const usualEntryBytes = 500

const onlyInFirst = { moments: [], verbatims: [], sources: [] }

/** What of a plan goes into each file. */
export type Splittable = Pick<PlannedExport, 'records' | 'tombstones' | 'mostBytes'>

/**
 * Splits records into files of fewer than `mostBytes`, in the order in which they were observed; all in one where none
 * are given. Every part has all else too, so that each can be opened alone and in any order; an observation larger than
 * that is a part of its own. Moments, which speak of many observations, customers' words and sources of their answers
 * are in the first.
 */
export function splitRecords(plan: Splittable, sizes: PictureSizes): RecordLists[] {
  const { records, mostBytes } = plan
  if (!mostBytes)
    return [records]
  const pictures = new Map(records.pictures.map(record =>
    [record.id, jsonBytes(record) + (sizes.get(record.id) ?? 0) + entryBytes]))
  const room = mostBytes - sharedBytes(plan, pictures)
  const sizeOf = (one: Observation) => jsonBytes(one) + sumOf(pictureIdsOf(one), id => pictures.get(id) ?? 0)
  const rooms = { first: room - answerBytes(records), others: room }
  return fillParts(records.observations.toSorted(byTime), sizeOf, rooms).map((observations, part) =>
    ({ ...withObservations(records, observations), ...part === 0 ? {} : onlyInFirst }))
}

/** What every part has beside its observations and their pictures. */
function sharedBytes({ records, tombstones }: Splittable, pictures: Map<string, number>): number {
  const { observations: _, pictures: __, ...others } = records
  const shown = shownIn(records)
  const portraits = sumOf([...pictures].filter(([id]) => !shown.has(id)), ([, bytes]) => bytes)
  const shared: object[] = Object.values(others).flat()
  return portraits + sumOf(shared.concat(tombstones), jsonBytes) + lists * entryBytes
}

/** Observations in their order, as many in each part as there is room for; at least one. */
function fillParts(
  observations: Observation[],
  sizeOf: (one: Observation) => number,
  { first, others }: { first: number, others: number },
): Observation[][] {
  const parts: Observation[][] = [[]]
  let left = first
  for (const one of observations) {
    const bytes = sizeOf(one)
    if (bytes > left && parts.at(-1)!.length > 0) {
      parts.push([])
      left = others
    }
    parts.at(-1)!.push(one)
    left -= bytes
  }
  return parts
}

/** Of customers' answers beside the records. */
function answerBytes({ sources }: Pick<RecordLists, 'sources'>): number {
  return sumOf(sources, ({ answers }) => answers ? answers.bytes + entryBytes : 0)
}

/**
 * About how many bytes a file of these has: pictures and answers as they are, the rest packed to a quarter, the
 * archive's own.
 */
export function estimateBytes({ pictures, ...others }: RecordLists, sizes: PictureSizes): number {
  const records: object[] = Object.values(others).flat()
  const texts = sumOf(records, jsonBytes)
  const files = sumOf(pictures, ({ id }) => (sizes.get(id) ?? 0) + usualEntryBytes) + answerBytes(others)
  return files + Math.ceil(texts / 4) + 2_000
}

/** Packed they have fewer. */
function jsonBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}

function sumOf<T>(items: readonly T[], size: (item: T) => number): number {
  return items.reduce((sum, item) => sum + size(item), 0)
}

/** As they were observed; what was observed at one time by their ids, so that everybody cuts the same parts. */
function byTime(a: Observation, b: Observation): number {
  return compareTexts(a.observedAt, b.observedAt) || compareTexts(a.id, b.id)
}
