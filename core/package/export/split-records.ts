import type { Observation } from '../../journey/observation.ts'
import type { RecordsByType } from '../format.ts'
import type { PictureSizes } from './picture-sizes.ts'
import type { PlannedExport } from './plan-export.ts'
import { pictureIdsOf } from '../../journey/observation.ts'
import { recordTypes } from '../../journey/records.ts'
import { shownIn, withObservations } from './select-records.ts'

/** The most bytes that an archive has for an entry beside its contents: two headers with its name, and what encryption adds. */
const entryBytes = 2_000

/** A list of each type, the deletions and the manifest, which has hardly more than its headers. */
const lists = recordTypes.length + 2

/** About as much, of what a picture's record adds to that when it is packed. */
const usualEntryBytes = 500

/** What of a plan goes into each file. */
export type Splittable = Pick<PlannedExport, 'records' | 'tombstones' | 'mostBytes'>

/**
 * Splits records into files of fewer than `mostBytes`, in the order in which they were observed; all in one where none
 * are given. Every part has all else too, so that each can be opened alone and in any order; an observation larger than
 * that is a part of its own. Moments, which speak of many observations, are in the first.
 */
export function splitRecords({ records, tombstones, mostBytes }: Splittable, sizes: PictureSizes): RecordsByType[] {
  if (!mostBytes)
    return [records]
  const { observation, picture, ...others } = records
  const pictures = new Map(picture.map(record => [record.id, jsonBytes(record) + (sizes.get(record.id) ?? 0) + entryBytes]))
  const shown = shownIn(records)
  const portraits = sumOf([...pictures].filter(([id]) => !shown.has(id)), ([, bytes]) => bytes)
  const most = mostBytes - portraits - sumOf(Object.values(others).flat().concat(tombstones), jsonBytes) - lists * entryBytes
  const parts: Observation[][] = [[]]
  let room = most
  for (const one of (observation as Observation[]).toSorted(inOrder)) {
    const bytes = jsonBytes(one) + sumOf(pictureIdsOf(one), id => pictures.get(id) ?? 0)
    if (bytes > room && parts.at(-1)!.length > 0) {
      parts.push([])
      room = most
    }
    parts.at(-1)!.push(one)
    room -= bytes
  }
  return parts.map((observations, part) => ({ ...withObservations(records, observations), moment: part === 0 ? records.moment : [] }))
}

/** About how many bytes a file of these records has: pictures as they are, the rest packed to a quarter, and the archive's own. */
export function estimateBytes({ picture, ...others }: RecordsByType, sizes: PictureSizes): number {
  const texts = sumOf(Object.values(others).flat(), jsonBytes)
  return sumOf(picture, ({ id }) => (sizes.get(id) ?? 0) + usualEntryBytes) + Math.ceil(texts / 4) + 2_000
}

/** Packed they have fewer. */
function jsonBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}

function sumOf<T>(items: T[], size: (item: T) => number): number {
  return items.reduce((sum, item) => sum + size(item), 0)
}

/** As they were observed; what was observed at one time by their ids, so that everybody cuts the same parts. */
function inOrder(a: Observation, b: Observation): number {
  return a.observedAt === b.observedAt ? Number(a.id > b.id) - Number(a.id < b.id) : a.observedAt < b.observedAt ? -1 : 1
}
