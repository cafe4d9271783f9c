import process from 'node:process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deeds, filesOf, joined, storeAfter } from './support/team.ts'

/** `PROPERTY_RUNS=500 npx vitest ...` looks further. */
const parameters = { numRuns: Number(process.env.PROPERTY_RUNS ?? 15) }

/** Files and the same files in another order. */
const shuffled = <T>(items: T[], order: number[]): T[] => items
  .map((item, index) => [order[index % order.length]!, item] as const)
  .sort(([a], [b]) => a - b)
  .map(([, item]) => item)

const order = fc.array(fc.nat(99), { minLength: 20, maxLength: 20 })

describe('merging the files of three auditors who edit, delete and restore, and take in each other\'s', { timeout: 600_000 }, () => {
  it('is commutative: any order gives the same store', async () => {
    await fc.assert(fc.asyncProperty(deeds, order, order, async (deeds, one, other) => {
      const files = await filesOf(deeds)
      expect(await storeAfter(shuffled(files, one))).toEqual(await storeAfter(shuffled(files, other)))
    }), parameters)
  })

  it('is associative: files that were joined into one before give the same store', async () => {
    await fc.assert(fc.asyncProperty(deeds, fc.nat(99), async (deeds, cut) => {
      const files = await filesOf(deeds)
      const place = cut % files.length
      const [head, tail] = [files.slice(0, place), files.slice(place)]
      const parts = [await joined(tail), ...head.length > 0 ? [await joined(head)] : []]
      expect(await storeAfter(parts)).toEqual(await storeAfter(files))
    }), parameters)
  })

  it('is idempotent: files that come again change nothing', async () => {
    await fc.assert(fc.asyncProperty(deeds, order, async (deeds, one) => {
      const files = await filesOf(deeds)
      expect(await storeAfter([...files, ...shuffled(files, one)])).toEqual(await storeAfter(files))
    }), parameters)
  })
})
