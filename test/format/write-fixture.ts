import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Dexie } from 'dexie'
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { KairosDatabase } from '../../core/database/kairos-database.ts'
import { formatVersion } from '../../core/package/format.ts'
import { exportAudit } from '../support/export-audit.ts'
import { allExamples, zipped } from '../support/format-document.ts'
import { importFile } from '../support/import-file.ts'
import { recordsIn } from '../support/tamper.ts'

const target = fileURLToPath(new URL(`../fixtures/format/v${formatVersion}.kairos`, import.meta.url))

/** Writes the file of this version that is kept for ever: what FORMAT.md shows, as Kairos writes it. */
async function writeFixture(): Promise<void> {
  if (existsSync(target))
    throw new Error(`${target} is kept as it is`)
  Dexie.dependencies.indexedDB = indexedDB
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
  const db = new KairosDatabase('fixture')
  const examples = await zipped(allExamples())
  await importFile(db, examples)
  const [audit] = await recordsIn(examples, 'audit')
  const clock = { now: () => new Date('2026-11-21T17:30:00.000Z') }
  const exported = await exportAudit(db, audit.id, { generator: 'Kairos 0.1.0', clock })
  writeFileSync(target, new Uint8Array(await exported!.file.arrayBuffer()))
}

void writeFixture()
