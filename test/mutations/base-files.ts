import type { BaseExport } from './base-export.ts'
import type { BasePicture } from './base-pictures.ts'
import type { Records } from './base-records.ts'
import { recordTypes } from '../../core/journey/records.ts'
import { recordsPath } from '../../core/package/format.ts'
import { exportOf } from './base-export.ts'
import { basePicture } from './base-pictures.ts'
import { oneStage, sampleRecords, springRecords } from './base-records.ts'

/** A file as its mutations see it: lists of records by path, and pictures. */
export interface BaseFile {
  lists: Record<string, any>
  pictures: BasePicture[]
}

/** The same audits in both kinds of files that can be opened. */
export interface Bases {
  archives: BaseFile[]
  exports: BaseExport[]
}

export interface BaseFiles {
  whole: Bases
  /** Cut down to one stage: these are quick. */
  small: Bases
}

const manifest = {
  format: 'kairos',
  version: 1,
  generator: 'Kairos mutations',
  created: '2026-05-20T10:00:00.000Z',
  counts: {},
}

/** Real files with small pictures: a made-up round and the sample's structure. */
export async function baseFiles(): Promise<BaseFiles> {
  const rounds = [await springRecords(), await sampleRecords()]
  return { whole: await basesOf(rounds), small: await basesOf(rounds.map(oneStage)) }
}

async function basesOf(rounds: Records[]): Promise<Bases> {
  const archives = await Promise.all(rounds.map(toFile))
  return { archives, exports: await Promise.all(archives.map(exportOf)) }
}

async function toFile(records: Records): Promise<BaseFile> {
  const pairs = await Promise.all(records.picture!.map(basePicture))
  const whole: Records = { ...records, picture: pairs.map(([record]) => record) }
  const lists = Object.fromEntries(recordTypes.flatMap(type => whole[type] ? [[recordsPath(type), whole[type]]] : []))
  return {
    lists: { 'manifest.json': manifest, ...lists, 'records/tombstone.json': [] },
    pictures: pairs.map(([, picture]) => picture),
  }
}
