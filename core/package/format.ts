import type { Id } from '../journey/identifier.ts'
import type { RecordType } from '../journey/records.ts'
import * as v from 'valibot'
import { reducedSchema } from '../journey/picture.ts'
import { withoutDirectionMarks } from '../journey/text.ts'
import { timestampSchema } from '../journey/timestamp.ts'
import { migrations } from './migrations/all-migrations.ts'

/** The version of the file format that this Kairos writes, and the newest that it reads. */
export const formatVersion = migrations.length + 1

/** The ending of a Kairos file's name. */
export const fileEnding = '.kairos'

export const manifestPath = 'manifest.json'
export const tombstonesPath = 'records/tombstone.json'
export const recordsFolder = 'records/'
export const picturesFolder = 'screenshots/'
const answersFolder = 'answers/'

/** Where the records of a type lie in the archive. */
export function recordsPath(type: RecordType): string {
  return `${recordsFolder}${type}.json`
}

/** Where the answers of a source lie in the archive. */
export function answersPath(sourceId: Id): string {
  return `${answersFolder}${sourceId}.parquet`
}

/** What is looked at first: enough to tell whether the rest can be read. */
export const manifestHeadSchema = v.looseObject({
  format: v.literal('kairos'),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  generator: v.pipe(v.string(), v.maxLength(300), v.transform(withoutDirectionMarks)),
})

/** What a picture record has in a file, and nowhere else. */
export const pictureFileFields = {
  /** Where in the archive its bytes lie. */
  file: v.pipe(v.string(), v.startsWith(picturesFolder), v.maxLength(1_000)),
  /** What those bytes are, where they are a smaller version of the picture. */
  reduced: v.optional(reducedSchema),
}

/** The manifest of this version. */
export const manifestSchema = v.looseObject({
  ...manifestHeadSchema.entries,
  created: timestampSchema,
  /** How many records of each type the file holds. */
  counts: v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
})

export type Manifest = v.InferOutput<typeof manifestSchema>

/** Caps on what is read, so that a small hostile file cannot fill the memory. */
export const limits = {
  /** Of the archive. */
  entries: 20_000,
  manifestBytes: 1_000_000,
  /** Of one list of records, unpacked. */
  recordsBytes: 100_000_000,
  /** Of all lists of records together, unpacked. */
  allRecordsBytes: 200_000_000,
  /** Records and deletions of all lists together: so many are compared, stored and taken back in seconds. */
  records: 250_000,
  /** Of all lists together, by their commas and opening brackets: 200 MB of `{},` would be gigabytes in the memory. */
  values: 5_000_000,
  /** How many times larger than packed a list may be unpacked: twice what real records reach. */
  unpackingRatio: 200,
  pictureBytes: 60_000_000,
  /** How many times larger than packed a picture may be unpacked: images hardly shrink. */
  pictureRatio: 20,
  /** The same of all pictures together, which leaves a few odd ones some room. */
  allPicturesRatio: 2,
  allPicturesSlack: 10_000_000,
  /** Of one picture: unpacked each takes four bytes. The largest screens have 33 million. */
  picturePixels: 50_000_000,
  /** Of one source's answers. */
  answersBytes: 500_000_000,
  /** How many times larger than packed they may be unpacked: Parquet is packed already. */
  answersRatio: 20,
  /** Rows of one source's answers: a few bytes may say of themselves that they are billions. */
  answerRows: 20_000_000,
  /** Objects and lists within each other in one record. */
  depth: 50,
  /** Keys, values and list items of one record. */
  parts: 200_000,
  /** UTF-16 units of one text, also in a field that only a newer Kairos knows. */
  textLength: 100_000,
  /** UTF-16 units of a file's own words in an error or a report. */
  shownText: 200,
  /** How often a record that is not known may have been changed, or brought back. */
  changes: 1_000_000,
  /** How much more often than what is known of it a record that is known. */
  changesAhead: 10_000,
  /** Problems that are listed; more say no more. */
  problems: 1_000,
} as const
