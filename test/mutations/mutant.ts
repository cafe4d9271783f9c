import type { RawEntry } from '../support/raw-zip.ts'
import type { BaseExport, StoreExport } from './base-export.ts'
import type { BaseFile, Bases } from './base-files.ts'
import type { Chance } from './chance.ts'
import { rawZip } from '../support/raw-zip.ts'
import { asArchive, entriesIn } from './as-archive.ts'
import { asExport } from './as-export.ts'
import { asJson } from './as-json.ts'
import { mutateBytes, mutateEntries } from './mutate-bytes.ts'
import { mutateExport } from './mutate-export.ts'
import { mutateMeanings } from './mutate-meanings.ts'
import { mutateRecords } from './mutate-records.ts'
import { mutateText } from './mutate-text.ts'

type Maker = (files: Files, chance: Chance) => Blob | Promise<Blob>

/** Draws a file to be changed. */
interface Files {
  archive: () => BaseFile
  export: () => BaseExport
}

/** How mutants are made, from the innermost to the outermost: what is changed has the right checksums around it. */
const makers = {
  'archive: records': (files, chance) => asArchive(withOtherRecords(files.archive(), chance)),
  'archive: meanings': (files, chance) => asArchive(withOtherMeanings(files.archive(), chance)),
  'archive: text of a list': (files, chance) => rawZip(withOtherText(entriesIn(files.archive()), chance)),
  'archive: directory': (files, chance) => rawZip(mutateEntries(entriesIn(files.archive()), chance)),
  'archive: bytes': (files, chance) => withOtherBytes(asArchive(files.archive()), chance),
  'export: records': (files, chance) => blobOf(asJson(asExport(withOtherRecords(files.export(), chance)))),
  'export: tables': (files, chance) => blobOf(asJson(withOtherTables(asExport(files.export()), chance))),
  'export: text': (files, chance) => blobOf(mutateText(asJson(asExport(files.export())), chance)),
  'export: bytes': (files, chance) => withOtherBytes(blobOf(asJson(asExport(files.export()))), chance),
} satisfies Record<string, Maker>

export type Route = keyof typeof makers

/** How often, of a hundred: most where most can go wrong. */
const shares: Record<Route, number> = {
  'archive: records': 26,
  'archive: meanings': 20,
  'archive: text of a list': 9,
  'archive: directory': 5,
  'archive: bytes': 4,
  'export: records': 18,
  'export: tables': 9,
  'export: text': 7,
  'export: bytes': 2,
}

export const routes = Object.keys(makers) as Route[]

const drawn = routes.flatMap(route => Array.from<Route>({ length: shares[route] }).fill(route))

export interface Mutant {
  route: Route
  file: Blob
}

/**
 * A real file with something wrong.
 * @param age how many came before it
 */
export async function mutant({ archives, exports }: Bases, chance: Chance, age: number): Promise<Mutant> {
  const route = chance.of(drawn)
  const draw = <T extends BaseFile>(files: T[]) => newerAtTimes(structuredClone(chance.of(files)), chance, age)
  return { route, file: await makers[route]({ archive: () => draw(archives), export: () => draw(exports) }, chance) }
}

/** Every other file is newer than all before it, so that what is wrong in it reaches what is right. */
function newerAtTimes<T extends BaseFile>(file: T, chance: Chance, age: number): T {
  if (chance.once(2)) {
    for (const record of Object.values(file.lists).flat().filter(record => typeof record.revision === 'number'))
      record.revision += age
  }
  return file
}

function withOtherRecords<T extends BaseFile>(file: T, chance: Chance): T {
  chance.repeat(() => mutateRecords(file, chance))
  return file
}

function withOtherMeanings(file: BaseFile, chance: Chance): BaseFile {
  chance.repeat(() => mutateMeanings(file, chance))
  return file
}

function withOtherTables(whole: StoreExport, chance: Chance): StoreExport {
  chance.repeat(() => mutateExport(whole, chance))
  return whole
}

function withOtherText(entries: RawEntry[], chance: Chance): RawEntry[] {
  const chosen = chance.of(entries.filter(({ data }) => typeof data === 'string'))
  return entries.map(entry => entry === chosen ? { ...entry, data: mutateText(String(entry.data), chance) } : entry)
}

async function withOtherBytes(blob: Blob, chance: Chance): Promise<Blob> {
  let bytes = new Uint8Array(await blob.arrayBuffer())
  chance.repeat(() => bytes = mutateBytes(bytes, chance) as typeof bytes)
  return new Blob([bytes])
}

function blobOf(text: string): Blob {
  return new Blob([text])
}
