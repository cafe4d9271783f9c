import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Dump } from '../support/store-dump.ts'
import type { BaseFiles } from './base-files.ts'
import { isDeepStrictEqual } from 'node:util'
import { loadAudit } from '../../core/database/audits.ts'
import { KairosDatabase as Store } from '../../core/database/kairos-database.ts'
import { viewJourney } from '../../core/journey/journey-view.ts'
import { exportAudit } from '../../core/package/export/export-audit.ts'
import { importFile } from '../../core/package/import/import-file.ts'
import { scoreJourney } from '../../core/scores/journey-scores.ts'
import { dumpWhole } from '../support/store-dump.ts'
import { batchSize } from './batch-size.ts'
import { chanceOf } from './chance.ts'
import { importAndCheck } from './check-import.ts'
import { mutant } from './mutant.ts'
import { otherAudit } from './other-audit.ts'

export interface BatchReport {
  seed: number
  tried: number
  /** How often each thing became of a file. */
  kinds: Record<string, number>
  faults: string[]
}

/** Makes mutants from a seed and takes them all into one small store that holds another audit. */
export async function runBatch({ whole, small }: BaseFiles, seed: number, size = batchSize): Promise<BatchReport> {
  const chance = chanceOf(seed)
  const bases = chance.once(25) ? whole : small
  const db = new Store(`mutations ${seed}`)
  const report: BatchReport = { seed, tried: 0, kinds: {}, faults: [] }
  try {
    await otherAudit(db)
    const start = await dumpWhole(db)
    let before = start
    for (; report.tried < size; report.tried++) {
      const { kind, after, faults } = await importAndCheck(db, await mutant(bases, chance), before)
      report.kinds[kind] = (report.kinds[kind] ?? 0) + 1
      report.faults.push(...[...faults, ...touched(start, after)].map(fault => `file ${report.tried}: ${fault}`))
      before = after
    }
    report.faults.push(...await uses(db))
  }
  catch (error) {
    report.faults.push(`exception: ${error instanceof Error ? error.stack : error}`)
  }
  await db.delete()
  return report
}

/** What is not as it was of the audit that was there before. */
function touched(start: Dump, now: Dump): string[] {
  return Object.entries(start).flatMap(([table, rows]) => Object.entries(rows)
    .filter(([id, row]) => !isDeepStrictEqual(now[table]![id], row))
    .map(([id]) => `the other audit's ${table} ${id} was touched`))
}

/** Does with every audit what people do: opens its map, hands it out; what goes out must be readable elsewhere. */
async function uses(db: KairosDatabase): Promise<string[]> {
  const faults: string[] = []
  for (const { id } of await db.records('audit').toArray()) {
    const records = await loadAudit(db, id)
    const view = records && viewJourney(records, { layout: null, market: null })
    for (const criterion of view?.criteria ?? [])
      scoreJourney(view!, criterion)
    faults.push(...records ? await travels(db, id) : [`audit ${id} cannot be opened`])
  }
  return faults
}

async function travels(db: KairosDatabase, auditId: string): Promise<string[]> {
  const exported = await exportAudit(db, auditId, { generator: 'Kairos mutations', clock: { now: () => new Date() } })
  const elsewhere = new Store(`elsewhere ${auditId}`)
  const result = await importFile(elsewhere, exported!.file)
  await elsewhere.delete()
  if (!result.ok)
    return [`audit ${auditId} goes out as a file that is refused: ${JSON.stringify(result.error)}`]
  return result.value.problems.map(problem => `audit ${auditId} goes out with ${JSON.stringify(problem)}`)
}
