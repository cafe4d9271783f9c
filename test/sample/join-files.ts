import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { fixRealm } from './fixed-realm.ts'

/** What stands for auditors without a name, and for what is left out: neither is in the sample. */
const words = { auditor: (n: number) => `Auditor ${n}`, leftOut: 'left out' }

const writtenAt = new Date('2026-05-20T09:00:00.000Z')

/**
 * One file of an audit out of those of its auditors, with what a script adds: two more auditors, customers and what is
 * believed of them. The same walks give the same file.
 */
export async function joinFiles(files: Blob[]): Promise<Blob> {
  fixRealm({ time: writtenAt.getTime(), seed: 499 })
  // The store's library looks for these when it is loaded.
  Object.assign(globalThis, { indexedDB: new IDBFactory(), IDBKeyRange })
  const { createDatabase } = await import('../../core/database/kairos-database.ts')
  const { listAudits } = await import('../../core/database/reading/list-audits.ts')
  const { loadAudit } = await import('../../core/database/reading/load-audit.ts')
  const { createJournal } = await import('../../core/database/journal/journal.ts')
  const { addAuditors } = await import('./add-auditors.ts')
  const { addCustomers } = await import('./customers/add-customers.ts')
  const { importFile } = await import('../support/import-file.ts')
  const { planShare } = await import('../../core/package/export/plan-share.ts')
  const { wholeShare } = await import('../../core/package/export/share-choice.ts')
  const { writeExport } = await import('../../core/package/export/write-export.ts')
  const db = createDatabase()
  for (const file of files) {
    const result = await importFile(db, file)
    if (!result.ok || result.value.problems.length > 0)
      throw new Error(`An auditor's file did not come in whole: ${JSON.stringify(result)}`)
  }
  const [summary] = await listAudits(db)
  const clock = { now: () => writtenAt }
  const journal = createJournal(db, clock)
  const records = (await loadAudit(db, summary!.audit.id))!
  await addAuditors(journal, records)
  await addCustomers(db, journal, records)
  const plan = await planShare(db, summary!.audit.id, { choice: { ...wholeShare, customers: 'answers' }, words })
  const written = writeExport(db, plan!, {
    generator: 'Kairos sample: real pages and screenshots, ratings and customers from a seeded script',
    clock,
  })
  return (await written.next()).value!.file
}
