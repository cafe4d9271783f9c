import type { Migration } from '../migrations/migrate.ts'
import type { PackageError, Result } from '../problem.ts'
import type { Contents } from './read-package.ts'
import * as v from 'valibot'
import { recordTypes } from '../../journey/records.ts'
import { migrations } from '../migrations/all-migrations.ts'
import { failed, ok } from '../problem.ts'
import { cutFiles } from './cut-files.ts'
import { contentsOf } from './dexie-tables.ts'
import { parseJson } from './parse-json.ts'
import { refuseTooMany, upToDate } from './read-package.ts'

/** Of the JSON without its pictures and answers. The journal, which is not read, makes half of it. */
const mostBytes = 200_000_000

/** The format of the records in each version of the store; a store of another version is of a newer Kairos. */
const formatOfStore: ReadonlyMap<number, number> = new Map([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(version => [version, 1]))

const exportSchema = v.looseObject({
  formatName: v.literal('dexie'),
  formatVersion: v.literal(1),
  data: v.looseObject({
    databaseVersion: v.number(),
    data: v.array(v.looseObject({ tableName: v.string(), rows: v.array(v.unknown()) })),
  }),
})

type DexieExport = v.InferOutput<typeof exportSchema>

/** Whether a file may be an export of a store: a JSON object, which no Kairos file begins like. */
export async function startsLikeJson(file: Blob): Promise<boolean> {
  return (await file.slice(0, 100).text()).trimStart().startsWith('{')
}

/**
 * Opens a JSON that dexie-export-import wrote of Kairos's own store. Its records go the way of any file's from here on:
 * the library's own import would write into the store, and revive whatever types the file names, before anyone looks.
 * Drafts, settings and the journal stay out. Never throws on what the file says: every fault is a named error.
 * @throws what the signal was aborted with
 */
export async function openDexieExport(
  file: Blob,
  signal?: AbortSignal,
  steps: readonly Migration[] = migrations,
): Promise<Result<Contents, PackageError>> {
  const cut = await cutFiles(file, mostBytes, signal)
  if (!cut)
    return failed({ kind: 'too-large' })
  const parsed = parse(cut.json)
  if (!parsed.ok)
    return parsed
  const store = storeIn(parsed.value)
  return store.ok
    ? upToDate(contentsOf(store.value.tables, file, cut.cuts), store.value.version, steps)
    : store
}

interface ExportedStore {
  /** The rows of each table, by its name. */
  tables: Map<string, unknown[]>
  /** The format of its records. */
  version: number
}

function storeIn({ data: { databaseVersion, data } }: DexieExport): Result<ExportedStore, PackageError> {
  const tables = new Map(data.map(({ tableName, rows }) => [tableName, rows]))
  if (!tables.has('audit') || !tables.has('observation'))
    return failed({ kind: 'not-kairos' })
  const version = formatOfStore.get(databaseVersion)
  if (version === undefined)
    return failed({ kind: 'newer', version: databaseVersion, generator: 'dexie' })
  const taken = [...recordTypes, 'tombstones'].map(name => tables.get(name) ?? [])
  return refuseTooMany(taken) ?? ok({ tables, version })
}

function parse(text: string): Result<DexieExport, PackageError> {
  try {
    const parsed = v.safeParse(exportSchema, parseJson(text), { abortEarly: true })
    return parsed.success ? ok(parsed.output) : failed({ kind: 'not-kairos' })
  }
  catch {
    if (!/^\s*\{\s*"formatName"\s*:\s*"dexie"/.test(text))
      return failed({ kind: 'not-kairos' })
    return failed(text.trimEnd().endsWith('}') ? { kind: 'damaged', part: 'JSON' } : { kind: 'truncated' })
  }
}
