import type { RawEntry } from '../support/raw-zip.ts'
import type { BaseFile } from './base-files.ts'
import { rawZip } from '../support/raw-zip.ts'
import { asJson } from './as-json.ts'

/** A file's lists and pictures as an archive has them. */
export function entriesIn({ lists, pictures }: BaseFile): RawEntry[] {
  const texts = Object.entries(lists).map(([name, list]) => ({ name, data: asJson(list) }))
  return [...texts, ...pictures.map(({ name, data }) => ({ name, data }))]
}

/** A Kairos file, its checksums right whatever stands in it. */
export function asArchive(file: BaseFile): Blob {
  return rawZip(entriesIn(file))
}
