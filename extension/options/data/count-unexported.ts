import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { AnyRecord } from '../../../core/journey/record.ts'
import type { FindingCounts } from '../../../core/locales/count-findings.ts'
import { versionsCopiedIn } from '../../../core/database/settings/copies.ts'
import { versionsSentIn } from '../../../core/database/settings/exports.ts'
import { readSetting } from '../../../core/database/settings/settings.ts'
import { notSent } from '../../../core/package/export/select-records.ts'

/** How much of what auditors found went out, as it is now, neither in an export nor in a copy. */
export async function countUnexported(db: KairosDatabase): Promise<FindingCounts> {
  const exported = versionsSentIn(Object.values(await readSetting(db, 'exports') ?? {}).flat()) ?? {}
  const copied = versionsCopiedIn((await readSetting(db, 'copies'))?.parts ?? [])
  const count = (records: AnyRecord[]) => notSent(notSent(records, exported), copied).length
  return {
    observations: count(await db.records('observation').toArray()),
    verbatims: count(await db.records('verbatim').toArray()),
  }
}
