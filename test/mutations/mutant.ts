import type { RawEntry } from '../support/raw-zip.ts'
import type { BaseFile } from './base-files.ts'
import type { Chance } from './chance.ts'
import { rawZip } from '../support/raw-zip.ts'
import { mutateBytes, mutateEntries, mutateText } from './mutate-bytes.ts'
import { infinite, mutateRecords } from './mutate-records.ts'

/** A real file with something wrong: mostly in its records, else in a list's text, the archive's directory or any bytes. */
export async function mutant(bases: BaseFile[], chance: Chance): Promise<Blob> {
  const file = structuredClone(chance.of(bases))
  const kind = chance.below(10)
  if (kind < 6)
    repeat(chance, () => mutateRecords(file, chance))
  let entries = entriesIn(file)
  if (kind === 6)
    entries = onOne(entries, chance, ({ name, data }) => ({ name, data: mutateText(String(data), chance) }))
  if (kind === 7)
    repeat(chance, () => entries = mutateEntries(entries, chance))
  const blob = rawZip(entries)
  return kind < 8 ? blob : bytesOf(blob, chance)
}

async function bytesOf(blob: Blob, chance: Chance): Promise<Blob> {
  let bytes = new Uint8Array(await blob.arrayBuffer())
  repeat(chance, () => bytes = mutateBytes(bytes, chance) as typeof bytes)
  return new Blob([bytes])
}

function entriesIn({ lists, pictures }: BaseFile): RawEntry[] {
  const texts = Object.entries(lists).map(([name, list]) => ({ name, data: JSON.stringify(list).replaceAll(`"${infinite}"`, '1e999') }))
  return [...texts, ...pictures]
}

/** Changes one of the lists. */
function onOne(entries: RawEntry[], chance: Chance, change: (entry: RawEntry) => RawEntry): RawEntry[] {
  const lists = entries.filter(({ data }) => typeof data === 'string')
  const chosen = lists.length > 0 ? chance.of(lists) : undefined
  return entries.map(entry => entry === chosen ? change(entry) : entry)
}

/** One to four times. */
function repeat(chance: Chance, act: () => void): void {
  for (let times = 1 + chance.below(4); times > 0; times--)
    act()
}
