import type { KairosDatabase } from '../../database/kairos-database.ts'
import type { Clock, Timestamp } from '../../journey/timestamp.ts'
import type { WriteOptions } from './package-contents.ts'
import type { PlannedCopy } from './plan-copy.ts'
import type { SentVersions } from './select-records.ts'
import { timestampOf } from '../../journey/timestamp.ts'
import { exportParts } from './export-parts.ts'
import { countFiles, sumOfFiles } from './package-contents.ts'
import { versionsOfAll } from './select-records.ts'
import { writePackage } from './write-package.ts'

export interface CopyOptions extends Pick<WriteOptions, 'generator' | 'onProgress' | 'signal'> {
  clock: Clock
}

/** A part of an audit's copy, ready to be put into the folder. */
export interface WrittenPart {
  file: Blob
  at: Timestamp
  /** Of the observations, verbatims and pictures in it. */
  versions: SentVersions
  /** Null where the part is not the first of several, and so has not all of the rest. */
  frame: string | null
}

/**
 * Writes what a folder lacks as Kairos files, one after the other, so that only one is held at a time.
 * @throws what the signal was aborted with
 */
export async function* writeCopy(
  db: KairosDatabase,
  plan: PlannedCopy,
  { clock, onProgress, ...options }: CopyOptions,
): AsyncGenerator<WrittenPart> {
  const { parts, ...readers } = await exportParts(db, plan, { onDrawn: () => {} })
  const total = sumOfFiles(parts)
  let before = 0
  for (const [index, records] of parts.entries()) {
    const [at, isFirst] = [timestampOf(clock), index === 0]
    const tombstones = isFirst ? plan.tombstones : []
    const contents = { records, tombstones, ...readers }
    const tell = (done: number) => onProgress?.(before + done, total)
    const file = await writePackage(contents, { ...options, created: at, onProgress: tell })
    before += countFiles(records)
    const versions = versionsOfAll([...records.observations, ...records.verbatims, ...records.pictures])
    yield { file, at, versions, frame: isFirst ? plan.frame : null }
  }
}
