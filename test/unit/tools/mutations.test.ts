import { Buffer } from 'node:buffer'
import { beforeAll, describe, expect, it } from 'vitest'
import { asArchive } from '../../mutations/as-archive.ts'
import { asExport } from '../../mutations/as-export.ts'
import { asJson } from '../../mutations/as-json.ts'
import { baseFiles } from '../../mutations/base-files.ts'
import { chanceOf } from '../../mutations/chance.ts'
import { mutant } from '../../mutations/mutant.ts'
import { runBatch } from '../../mutations/run-batch.ts'
import { failedOnce } from '../../mutations/seeds.ts'
import { importFile } from '../../support/import-file.ts'
import { emptyStore } from '../support/sample-store.ts'

type Bases = Awaited<ReturnType<typeof baseFiles>>

let bases: Bases

beforeAll(async () => {
  bases = await baseFiles()
})

async function mutantsOf({ small }: Bases, seed: number): Promise<string[]> {
  const chance = chanceOf(seed)
  const made: string[] = []
  for (let age = 0; age < 30; age++) {
    const { route, file } = await mutant(small, chance, age)
    made.push(`${route} ${Buffer.from(await file.arrayBuffer()).toString('base64')}`)
  }
  return made
}

describe('files in which anything may be wrong', () => {
  it('are made of files that come in whole, in both kinds', async () => {
    const { archives, exports } = bases.whole
    for (const file of [...archives.map(asArchive), ...exports.map(whole => new Blob([asJson(asExport(whole))]))]) {
      const result = await importFile(emptyStore(), file)
      expect(result).toMatchObject({ ok: true, value: { problems: [] } })
      expect(result.ok && result.value.screenshots).toBeGreaterThan(30)
    }
  })

  it('are the same for the same seed, wherever they are made', async () => {
    const elsewhere = await baseFiles()
    expect(await mutantsOf(elsewhere, 7)).toEqual(await mutantsOf(bases, 7))
    expect(await mutantsOf(bases, 8)).not.toEqual(await mutantsOf(bases, 7))
  })

  it.each(failedOnce)(
    'touch nothing else, as they were when something went wrong once: %i',
    { timeout: 20_000 },
    async (seed) => {
      expect(await runBatch(bases, seed)).toMatchObject({ tried: 20, faults: [] })
    },
  )
})
