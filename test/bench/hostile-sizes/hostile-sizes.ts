import type { Size } from './sizes.ts'
import type { Lists } from './team-lists.ts'
import type { Journey } from './there-and-back.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, siteFolder } from '../../e2e/support/folders.ts'
import { rawZip } from '../../support/raw-zip.ts'
import { sizes } from './sizes.ts'
import { thereAndBack } from './there-and-back.ts'

/** What the many of a size took, and what one of them costs against one of few. */
export interface SizeOutcome extends Journey {
  name: string
  n: number
  /** Of the file, in kilobytes. */
  kilobytes: number
  ratio: number
  pass: boolean
}

const bounds = { seconds: 30, megabytes: 1500, ratio: 2 }

/**
 * Each hostile size from the choice of its file on the built site to the map and back by undo.
 * @param wanted the names of some sizes; all where there are none
 */
export async function hostileSizes(wanted: string[]): Promise<SizeOutcome[]> {
  const site = await serve(siteFolder)
  const outcomes: SizeOutcome[] = []
  try {
    for (const size of sizes.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
      outcomes.push(await measureSize(site.url, size))
    return outcomes
  }
  finally {
    await site.close()
  }
}

async function measureSize(url: string, { name, few, many, lists }: Size): Promise<SizeOutcome> {
  const small = await run(url, lists(few))
  const large = await run(url, lists(many))
  const ratio = (large.seconds / many) / (small.seconds / few)
  const pass = large.seconds <= bounds.seconds && large.megabytes <= bounds.megabytes && ratio <= bounds.ratio
  return { name, n: many, ...large, ratio, pass }
}

async function run(url: string, lists: Lists): Promise<Journey & { kilobytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-file-'))
  try {
    const path = join(folder, 'size.kairos')
    const bytes = new Uint8Array(await fileOf(lists).arrayBuffer())
    writeFileSync(path, bytes)
    return { kilobytes: bytes.length / 1000, ...await thereAndBack(url, path) }
  }
  finally {
    rmSync(folder, { recursive: true })
  }
}

/** Packed, as any program would. */
function fileOf(lists: Lists): Blob {
  const created = '2026-11-21T10:00:00.000Z'
  const manifest = { format: 'kairos', version: 1, generator: 'hostile-sizes', created, counts: {} }
  const entries = Object.entries(lists).map(([type, list]) => [`records/${type}.json`, list] as const)
  return rawZip([['manifest.json', manifest] as const, ...entries].map(([name, value]) =>
    ({ name, data: JSON.stringify(value), deflate: true })))
}
