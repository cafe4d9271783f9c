import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import { KairosDatabase as Store } from '../../core/database/kairos-database.ts'
import { loadAudit } from '../../core/database/reading/load-audit.ts'
import { viewJourney } from '../../core/journey/view-journey.ts'
import { findCandidates } from '../../core/moments/candidates.ts'
import { exportAudit } from '../support/export-audit.ts'
import { importFile } from '../support/import-file.ts'

/** Does with audits what people do: opens their maps, hands them out. What goes out must be readable elsewhere. */
export async function useAudits(db: KairosDatabase, ids: string[]): Promise<string[]> {
  const faults: string[] = []
  for (const id of ids)
    faults.push(...await canBeOpened(db, id) ? await travels(db, id) : [`audit ${id} cannot be opened`])
  return faults
}

async function canBeOpened(db: KairosDatabase, id: string): Promise<boolean> {
  const records = await loadAudit(db, id)
  const view = records && viewJourney(records)
  view?.criteria.forEach(criterion => findCandidates(view, criterion))
  return view !== null
}

async function travels(db: KairosDatabase, id: string): Promise<string[]> {
  const exported = await exportAudit(db, id, { generator: 'Kairos mutations', clock: { now: () => new Date() } })
  const elsewhere = new Store(`elsewhere ${id}`)
  const result = await importFile(elsewhere, exported!.file)
  await elsewhere.delete()
  if (!result.ok)
    return [`audit ${id} goes out as a file that is refused: ${JSON.stringify(result.error)}`]
  return result.value.problems.map(problem => `audit ${id} goes out with ${JSON.stringify(problem)}`)
}
