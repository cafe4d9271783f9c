import type { Archive } from './archives.ts'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/index-native.js'

// The first day that a ZIP can name: the same files give the same bytes whenever and wherever they are packed.
const always = { lastModDate: new Date(1980, 0, 1), extendedTimestamp: false }

/** Packs an archive's files. */
export async function zip({ folder, files }: Archive): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { ...always, level: 9, useWebWorkers: false })
  for (const file of files) {
    const path = join(folder, file)
    const executable = ((await stat(path)).mode & 0o111) !== 0
    await writer.add(file, new Uint8ArrayReader(await readFile(path)), { executable })
  }
  return writer.close()
}
