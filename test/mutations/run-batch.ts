import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Dump } from '../support/store-dump.ts'
import type { BaseFiles } from './base-files.ts'
import type { Chance } from './chance.ts'
import type { Tally } from './tally.ts'
import { isDeepStrictEqual } from 'node:util'
import { KairosDatabase as Store } from '../../core/database/kairos-database.ts'
import { dumpWhole } from '../support/store-dump.ts'
import { batchSize } from './batch-size.ts'
import { chanceOf } from './chance.ts'
import { importAndCheck } from './check-import.ts'
import { fullDisk } from './full-disk.ts'
import { mutant } from './mutant.ts'
import { otherAudit } from './other-audit.ts'
import { count } from './tally.ts'
import { useAudits } from './use-audits.ts'

export interface BatchReport {
  seed: number
  tried: number
  tally: Tally
  faults: string[]
}

/** Makes mutants from a seed and takes them all into one small store that holds another audit. */
export async function runBatch(bases: BaseFiles, seed: number, size = batchSize): Promise<BatchReport> {
  const report: BatchReport = { seed, tried: 0, tally: {}, faults: [] }
  const db = new Store(`mutations ${seed}`)
  await tryAll(db, bases, chanceOf(seed), size, report).catch((error) => {
    report.faults.push(`exception: ${error instanceof Error ? error.stack : error}`)
  })
  await db.delete()
  return report
}

async function tryAll(
  db: KairosDatabase,
  { whole, small }: BaseFiles,
  chance: Chance,
  size: number,
  report: BatchReport,
): Promise<void> {
  const bases = chance.once(100) ? whole : small
  const disk = fullDisk(db)
  await otherAudit(db)
  const start = await dumpWhole(db)
  let before = start
  for (; report.tried < size; report.tried++) {
    const { route, file } = await mutant(bases, chance, report.tried)
    const { ends, after, faults } = await importAndCheck({ db, disk }, file, before, writeThatFails(chance))
    count(report.tally, route, ends)
    const allFaults = [...faults, ...touched(start, after)]
    report.faults.push(...allFaults.map(fault => `file ${report.tried}, ${route}: ${fault}`))
    before = after
  }
  // Every other store is enough, and much quicker.
  if (chance.once(2)) {
    const imported = Object.keys(before.audit!).filter(id => !Object.hasOwn(start.audit!, id))
    report.faults.push(...await useAudits(db, imported))
  }
}

/** Now and then the disk is full, at some write of many. */
function writeThatFails(chance: Chance): number | null {
  return chance.once(12) ? 1 + chance.below(16) : null
}

/** What is not as it was of the audit that was there before. */
function touched(start: Dump, now: Dump): string[] {
  return Object.entries(start).flatMap(([table, rows]) => Object.entries(rows)
    .filter(([id, row]) => !isDeepStrictEqual(now[table]![id], row))
    .map(([id]) => `the other audit's ${table} ${id} was touched`))
}
