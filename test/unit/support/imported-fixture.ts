import type { ImportedTable } from '../../../core/customers/importing/import-table.ts'
import type { MappingSuggestion } from '../../../core/customers/systems/suggestion.ts'
import { readFileSync } from 'node:fs'
import { importFile } from '../../../core/customers/importing/import-file.ts'
import { createPseudonyms } from '../../../core/customers/importing/pseudonyms.ts'
import { readPreview } from '../../../core/customers/reading/read-preview.ts'
import { recogniseFile } from '../../../core/customers/systems/recognise-file.ts'
import { suggestMapping } from '../../../core/customers/systems/suggest-mapping.ts'

const folder = new URL('../../fixtures/customers/', import.meta.url)
const key = new Uint32Array([1, 2, 3, 4])

/** A file of another system. */
export function fixtureFile(name: string): Blob {
  return new Blob([readFileSync(new URL(name, folder))])
}

/** What a file of another system was taken for and came to where nobody changed anything; its times are UTC. */
export function importedFixture(name: string): Promise<ImportedSuggestion> {
  return importedAsFound(fixtureFile(name))
}

/** What a file was taken for, and what came of it. */
export type ImportedSuggestion = MappingSuggestion & { table: ImportedTable }

/** The same of any file. */
export async function importedAsFound(file: Blob): Promise<ImportedSuggestion> {
  const read = await readPreview(file, {})
  if (!read.ok)
    throw new Error(read.reason)
  const suggestion = recogniseFile(read.preview) ?? suggestMapping(read.preview)
  const mapping = { ...suggestion.mapping, timeZone: suggestion.mapping.timeZone || 'UTC' }
  const reading = { ...suggestion, mapping }
  const target = { reading, journeys: [], pseudonymOf: createPseudonyms(key), now: Date.UTC(2026, 11, 31) }
  const imported = await importFile(file, read.preview, target)
  if (!imported.ok)
    throw new Error(imported.reason)
  return { ...suggestion, table: imported.table }
}
