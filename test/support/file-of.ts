import type { TypedRecord } from '../../core/database/journal/entry.ts'
import { recordsPath, tombstonesPath } from '../../core/package/format.ts'
import { rawZip } from './raw-zip.ts'

const manifest = {
  format: 'kairos',
  version: 1,
  generator: 'By hand',
  created: '2026-11-21T10:00:00.000Z',
  counts: {},
}

/** A Kairos file of records and deletions as they are, without the bytes of pictures. */
export function fileOf(records: TypedRecord[], tombstones: object[] = []): Blob {
  const byType = [...Map.groupBy(records, ({ type }) => type)]
  return rawZip([
    { name: 'manifest.json', data: JSON.stringify(manifest) },
    ...byType.map(([type, ofType]) =>
      ({ name: recordsPath(type), data: JSON.stringify(ofType.map(({ record }) => record)), deflate: true })),
    ...tombstones.length > 0 ? [{ name: tombstonesPath, data: JSON.stringify(tombstones) }] : [],
  ])
}
