import { exportDB, importInto } from 'dexie-export-import'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { systemClock } from '../../../core/journey/timestamp.ts'
import { exportAudit } from '../../support/export-audit.ts'
import { fillStore } from '../../support/filled-store.ts'
import { importFile } from '../../support/import-file.ts'
import { addAll, readAll } from './bare-add.ts'
import { intoEmptyStore, timeOf } from './trial.ts'

const db = createDatabase('bench')
const files: Partial<Record<'kairos' | 'dexie', Blob>> = {}
let auditId = ''
let contents: Awaited<ReturnType<typeof readAll>> = []

/** What the bench asks this page to do; times are in milliseconds. */
const bench = {
  async fill(observations: number, bytes: number): Promise<void> {
    auditId = await fillStore(db, { observations, bytes })
    contents = await readAll(db)
  },
  sizeOf: (kind: keyof typeof files): number => files[kind]!.size,
  exportKairos: () => timeOf(async () => {
    files.kairos = (await exportAudit(db, auditId, { clock: systemClock, generator: 'Kairos bench' }))!.file
  }),
  exportDexie: () => timeOf(async () => {
    files.dexie = await exportDB(db)
  }),
  importKairos: () => intoEmptyStore(async (store) => {
    const result = await importFile(store, files.kairos!)
    if (!result.ok || result.value.problems.length > 0)
      throw new Error(JSON.stringify(result))
  }),
  importDexie: () => intoEmptyStore(store => importInto(store, files.dexie!, { acceptNameDiff: true })),
  addBare: () => intoEmptyStore(store => addAll(store, contents)),
}

export type Bench = typeof bench

Object.assign(globalThis, { bench })
