import { describe, expect, it } from 'vitest'
import { baseFiles } from '../mutations/base-files.ts'
import { runBatch } from '../mutations/run-batch.ts'
import { failedOnce, firstSeed } from '../mutations/seeds.ts'

/** Of 20 files each; `npm run mutations` tries ten thousand. */
const seeds = Array.from({ length: 25 }, (_, index) => firstSeed + index)

const bases = await baseFiles()
const reducedBases = await baseFiles(true)

describe('files in which anything may be wrong', { timeout: 120_000 }, () => {
  it('are refused by name, or come in as reported, and touch nothing else', async () => {
    for (const seed of seeds)
      expect(await runBatch(bases, seed)).toMatchObject({ seed, tried: 20, faults: [] })
  })

  it('the same where they have smaller versions of their pictures', async () => {
    for (const seed of seeds.slice(0, 8))
      expect(await runBatch(reducedBases, seed)).toMatchObject({ seed, tried: 20, faults: [] })
  })

  it.each(failedOnce)('as they were when something went wrong once: %i', async (seed) => {
    expect(await runBatch(bases, seed)).toMatchObject({ tried: 20, faults: [] })
  })
})
