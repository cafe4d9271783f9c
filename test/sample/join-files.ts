import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'

/** One file of an audit out of those of its auditors, written at the time of the last observation. */
export async function joinFiles(files: Blob[]): Promise<Blob> {
  // The store's library looks for these when it is loaded.
  Object.assign(globalThis, { indexedDB: new IDBFactory(), IDBKeyRange })
  const { createDatabase } = await import('../../core/database/kairos-database.ts')
  const { listAudits } = await import('../../core/database/reading/list-audits.ts')
  const { importFile } = await import('../support/import-file.ts')
  const { exportAudit } = await import('../support/export-audit.ts')
  const db = createDatabase()
  for (const file of files) {
    const result = await importFile(db, file)
    if (!result.ok || result.value.problems.length > 0)
      throw new Error(`An auditor's file did not come in whole: ${JSON.stringify(result)}`)
  }
  const [summary] = await listAudits(db)
  const exported = await exportAudit(db, summary!.audit.id, {
    generator: 'Kairos sample: real pages and screenshots, ratings from a seeded script',
    clock: { now: () => new Date(summary!.to!) },
  })
  return exported!.file
}
