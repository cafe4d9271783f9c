import process from 'node:process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  deeds,
  deedsWithMail,
  filesOf,
  joined,
  mildDeedsWithMail,
  storeAfter,
  withoutIdleAuditors,
} from '../../support/team.ts'

/** `PROPERTY_RUNS=500 npx vitest ...` looks further. */
const parameters = { numRuns: Number(process.env.PROPERTY_RUNS ?? 15) }

/** Files and the same files in another order. */
const shuffled = <T>(items: T[], order: number[]): T[] => items
  .map((item, index) => [order[index % order.length]!, item] as const)
  .sort(([a], [b]) => a - b)
  .map(([, item]) => item)

const order = fc.array(fc.nat(99), { minLength: 20, maxLength: 20 })

describe(
  'merging the files of three auditors who edit, delete and restore, and take in each other\'s',
  { timeout: 600_000 },
  () => {
    it('is commutative: any order gives the same store', async () => {
      await fc.assert(
        fc.asyncProperty(deeds, order, order, async (deeds, one, other) => {
          const files = await filesOf(deeds)
          expect(await storeAfter(shuffled(files, one))).toEqual(await storeAfter(shuffled(files, other)))
        }),
        parameters,
      )
    })

    it('is associative: files that were joined into one before give the same store', async () => {
      await fc.assert(
        fc.asyncProperty(deeds, fc.nat(99), async (deeds, cut) => {
          const files = await filesOf(deeds)
          const place = cut % files.length
          const [head, tail] = [files.slice(0, place), files.slice(place)]
          const parts = [await joined(tail), ...(head.length > 0 ? [await joined(head)] : [])]
          expect(withoutIdleAuditors(await storeAfter(parts))).toEqual(withoutIdleAuditors(await storeAfter(files)))
        }),
        parameters,
      )
    })

    it('is idempotent: files that come again change nothing', async () => {
      await fc.assert(
        fc.asyncProperty(deeds, order, async (deeds, one) => {
          const files = await filesOf(deeds)
          expect(await storeAfter([...files, ...shuffled(files, one)])).toEqual(await storeAfter(files))
        }),
        parameters,
      )
    })
  },
)

describe('merging files of which some have smaller versions of their pictures', { timeout: 600_000 }, () => {
  const mailing = fc.nat(3)

  it('is commutative, also where no file has the original', async () => {
    await fc.assert(fc.asyncProperty(deedsWithMail, mailing, order, order, async (deeds, mailing, one, other) => {
      const files = await filesOf(deeds, mailing)
      expect(await storeAfter(shuffled(files, one))).toEqual(await storeAfter(shuffled(files, other)))
    }), parameters)
  })

  // What was deleted in between has no bytes in a file of both.
  it('is associative where nothing was deleted', async () => {
    await fc.assert(fc.asyncProperty(mildDeedsWithMail, mailing, fc.nat(99), async (deeds, mailing, cut) => {
      const files = await filesOf(deeds, mailing)
      const place = cut % files.length
      const [head, tail] = [files.slice(0, place), files.slice(place)]
      const parts = [await joined(tail), ...head.length > 0 ? [await joined(head)] : []]
      expect(await storeAfter(parts)).toEqual(await storeAfter(files))
    }), parameters)
  })

  it('is idempotent', async () => {
    await fc.assert(fc.asyncProperty(deedsWithMail, mailing, order, async (deeds, mailing, one) => {
      const files = await filesOf(deeds, mailing)
      expect(await storeAfter([...files, ...shuffled(files, one)])).toEqual(await storeAfter(files))
    }), parameters)
  })
})
